"""Small files of cases for `rettesnor batch`; nobody in them exists."""

GREVE, OLD, NEW = "greve-2019", "ishoej-present", "ishoej-proposed"
CASES = """\
sag,birth_date,lawful_stay,physical_function_reduced,cannot_work_on_normal_terms,causal_link,cannot_use_other_offers,support_ned,housing
0001,1985-05-14,true,true,true,true,true,light,own_home_alone
0002,2010-01-01,ja,true,true,true,true,,with_family
0003,1985-05-14,true,true,true,true,,,own_home_alone
"""

# Under the pension age, above it, nobody has judged the cause, and nothing told of anything.
CHANGING = """\
sag,birth_date,mental_function_reduced,cannot_work_on_normal_terms,causal_link,cannot_use_other_offers,option_flex_job,evening_offer_104,housing,distance_to_work,transport_price,net_earnings
1,1985-05-14,true,true,true,true,cannot_use,false,own_home_alone,14 km,2.23 kr,2000 kr
2,1950-05-14,true,true,true,true,cannot_use,false,own_home_alone,14 km,2.23 kr,2000 kr
3,1985-05-14,true,true,,true,cannot_use,false,own_home_alone,14 km,2.23 kr,2000 kr
4,,,,,,,,,,,
"""
