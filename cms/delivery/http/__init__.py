"""HTTP as the API speaks it: methods, validators, freshness, cross-origin reads."""
