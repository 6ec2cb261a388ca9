"""Typography by language: quotes, dashes and fixed spaces, where it begins in `setting`; `filters` are typogrify's."""

from showcase.records.typography.setting import set_html, set_text

__all__ = ["set_html", "set_text"]
