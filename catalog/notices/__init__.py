"""What is told to people without their writing first: reminders of bookings, and news of a search they asked for."""
