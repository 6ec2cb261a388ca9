"""Typography by language: quotes, dashes and fixed spaces. `setting` is where it begins."""

from showcase.records.typography.setting import set_html, set_text

__all__ = ["set_html", "set_text"]
