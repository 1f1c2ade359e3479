"""The catalog in the formats of others: iCalendar, schema.org."""
