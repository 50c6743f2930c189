"""What the public sends in, much of it at once: is any of it lost, or kept
twice, and do editors wait?

`make posts` asks a server as production runs it for so many posts a second, each with a key of its
own. Some connections are cut off after the request was sent, before its answer could be read; the
same request is then sent again with the same key, as a careful front end does.
"""
