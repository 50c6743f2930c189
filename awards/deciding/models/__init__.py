from awards.deciding.models.announcement import Announcement
from awards.deciding.models.selection import Selection

__all__ = ["Announcement", "Selection"]
