"""The web server's own log, in lines like the register's.

For `gunicorn --logger-class partnerships.server_log.Log`.
"""

from typing import Any

from gunicorn.glogging import Logger  # type: ignore[import-untyped]

from partnerships.logs import JsonFormatter


class Log(Logger):
    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(JsonFormatter())
