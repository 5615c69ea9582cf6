"""Entry point: the one public process. The door for clients, the desk for counselors, the pages of the widget."""
