"""The form on other people's sites: one script tag, and a web component that it defines."""
