"""Pictures of offers: taken in safely, kept, given out, and forgotten."""
