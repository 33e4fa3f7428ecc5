"""Words without which the slower patterns of `visit_cues` find nothing: a quick look."""

GROUPS = frozenset(
    """delegation delegations delegates visitors guests officials representatives leaders dignitaries
    party group
    mission missions team contingent businessmen people investors mayor governor ambassador consul
    counterparts
    politicians councillors members envoy envoys students teachers planners experts secretary chairman potters
    artists footballers pupils nurses entrepreneurs scholars headteachers journalists""".split()
)
RECEIVING = frozenset(
    """welcome welcomes welcomed welcoming host hosts hosted hosting play plays played playing receive
    receives
    received receiving greet greets greeted greeting entertain entertains entertained entertaining visit
    visits
    visited arrival shown""".split()
)
MOVING = RECEIVING | frozenset(
    """visiting tour tours toured touring trip trips mission missions journey journeys expedition expeditions
    delegation delegations came come comes coming travel travels travelled travelling flew fly flies
    flying flown
    went go goes going head heads headed heading return returns returned returning jet jets jetted
    jetting move
    moves moved moving continue continues continued continuing proceed proceeds proceeded proceeding sail
    sails
    sailed sailing sent take takes taking took guest guests call calls called calling stop stops stopped
    stopping
    way steam set setting off bound depart departs departed departing left leave leaves leaving ahead arrive
    arrived arrives arriving land landed lands touch touches touched was were are been stay stayed
    staying spent
    is be""".split()
)
NEVER_WORDS = frozenset(("never", "ever", "no"))
FROM_WORDS = frozenset(
    "from representing represented represents representatives leaders officials members".split()
)
