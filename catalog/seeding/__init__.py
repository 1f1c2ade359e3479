"""Reading the pilot files and turning their relative dates into moments. Nothing here touches the database."""
