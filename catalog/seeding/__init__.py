"""Reading the pilot files and turning their relative dates into moments. Only ``seed`` touches the database."""
