# Own ramps in place of GOV.UK's blue and green, and buttons that shade with the brand colour.
s/#1d70b8/#0b4f5c/; s/#5694ca/#487b85/; s/#8eb8dc/#85a7ae/; s/#d2e2f1/#cedcde/; s/#f4f8fb/#f3f6f7/
s/#16548a/#083b45/; s/#0f385c/#06282e/; s/#1a65a6/#0a4753/
s/#0f7a52/#2e6b2f/; s/#4b9b7d/#629063/; s/#87bca8/#97b597/; s/#cfe4dc/#d5e1d5/; s/#f3f8f6/#f5f8f5/
s/#0b5c3e/#235023/; s/#083d29/#173618/
s/govuk-colour("green"/govuk-colour("blue"/
