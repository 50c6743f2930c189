"""The sizes in which every image is public: named in `specs`, made on upload, then only read."""
