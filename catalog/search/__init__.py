"""From a wish to what fits: candidates, hard and soft criteria, ranking, reasons, widening."""
