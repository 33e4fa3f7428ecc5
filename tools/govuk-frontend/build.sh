#!/bin/sh
# Builds static/vendor/govuk-frontend from this folder's recipe. Needs Node 20+ and npm; the site itself needs neither.
set -eu

recipe=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
target=$recipe/../../static/vendor/govuk-frontend
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$recipe/package.json" "$recipe/register.scss" "$recipe/register.js" "$work"
cd "$work"
npm install --no-package-lock --no-audit --no-fund --silent

govuk=node_modules/govuk-frontend/dist/govuk
sed -i -f "$recipe/palette.sed" "$govuk/settings/_colours-palette--internal.scss" "$govuk/components/button/_mixin.scss"

mkdir -p "$target"
node_modules/.bin/sass --no-source-map --style=compressed --load-path=node_modules/govuk-frontend/dist \
    register.scss "$target/govuk-frontend.min.css"
node_modules/.bin/esbuild register.js --bundle --minify --format=esm --target=es2020 --legal-comments=none \
    --outfile="$target/govuk-frontend.min.js" --log-level=warning

cd "$target"
sha256sum LICENSE govuk-frontend.min.css govuk-frontend.min.js >SHA256SUMS
