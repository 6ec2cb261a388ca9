"""The platforms on which members have pages, and what each is called."""

from showcase.schema.choice import Choice
from showcase.schema.label import Label


class Platform(Choice):
    INSTAGRAM = "instagram", Label("Instagram")
    LINKEDIN = "linkedin", Label("LinkedIn")
    FACEBOOK = "facebook", Label("Facebook")
    MASTODON = "mastodon", Label("Mastodon")
    BLUESKY = "bluesky", Label("Bluesky")
    X = "x", Label("X")
    YOUTUBE = "youtube", Label("YouTube")
    VIMEO = "vimeo", Label("Vimeo")
    TIKTOK = "tiktok", Label("TikTok")
    PINTEREST = "pinterest", Label("Pinterest")
    BEHANCE = "behance", Label("Behance")
    SOUNDCLOUD = "soundcloud", Label("SoundCloud")
    BANDCAMP = "bandcamp", Label("Bandcamp")
    SPOTIFY = "spotify", Label("Spotify")
    IMDB = "imdb", Label("IMDb")
    GITHUB = "github", Label("GitHub")
    SHOP = "shop", Label("Shop")
    OTHER = "other", Label("Other site")
