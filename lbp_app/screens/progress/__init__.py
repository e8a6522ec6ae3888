"""Progress: the diary and the forms for its entries."""
