"""What came in, by strategy, workgroup, organization, theme and month: counted, drawn, exported."""
