from cms.editorial.management.commands.publish_scheduled import Command

__all__ = ["Command"]
