"""What reviewers see of a draft beside what is public: field by field, and marked in place."""
