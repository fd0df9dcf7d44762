"""Several hosts on one machine: what a platform of many machines does when one of them is lost."""
