"""Who may do what, read from what groups hold now: there is no list of who may.

An app registers verbs: what can be done, the right that opens it, and the function that the server
asks when somebody tries. A test asks those functions, for every verb and every role.
"""
