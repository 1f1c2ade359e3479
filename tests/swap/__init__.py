"""The swap test: names, pronouns and gendered job titles exchanged must not change any result."""
