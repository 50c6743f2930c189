"""The catalogues of the public site's words: found in its sources, merged, compiled.

Babel does it, a package for developers: no gettext program is needed, and who only runs the site
needs neither, because what is compiled is kept beside what is written.
"""
