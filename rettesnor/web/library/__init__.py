"""The standards and the law as documents that anybody may read: each sentence with the rules beside it."""
