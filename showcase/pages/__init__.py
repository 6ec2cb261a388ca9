"""What the site shows: pages by route, views, templates, words, and files for programs. It knows no Pelican."""
