"""Once a year each member is asked whether the profile is still right: a letter, or an issue, with one link."""
