"""Words without which the slower patterns of `visit_cues` find nothing: a quick look."""

from partnerships.pipeline.extract import visit_cues as cues

GROUPS = frozenset(
    """delegation delegations delegates visitors guests officials representatives leaders dignitaries
    party group
    mission missions team contingent businessmen people investors mayor governor ambassador consul
    counterparts
    politicians councillors members envoy envoys students teachers planners experts secretary chairman potters
    artists footballers pupils nurses entrepreneurs scholars
    headteachers journalists firms companies
    businesses exporters manufacturers academics researchers
    doctors buyers musicians players dancers apprentices trainees
    teenagers youngsters children girls boys singers engineers growers farmers managers
    librarians archaeologists
    lecturers schoolchildren choir firefighters curators officers executives scientists professors
    architects designers craftsmen performers chefs clinicians surgeons professionals principals weavers
    painters brewers bosses chiefs colleagues staff friends educators servants volunteers consultants
    midwives""".split()
)
WELCOMING = frozenset("welcome welcomed hosted received greeted entertained shown".split())
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
    staying spent spend spends spending
    is be crossed crosses drove
    dropped drops popped looked looks taken home back lead
    leads led leading brought bring bringing journeyed plane aeroplane flight brings
    fresh days day nights night weeks week fortnight month
    opened began started
   
    finished ended concluded completed wrapped rounded visit visits""".split()
)
TAKERS = frozenset(
    """left leave leaves leaving flew set departed take takes taking took taken lead leads led leading brought
    bring brings bringing spent spend spends spending stay stayed staying fly flown flying set travel
    travelled travelling came come went going go sailed journeyed headed plane aeroplane flight train coach
    jet ship""".split()
)
REALLY_MOVING = MOVING - frozenset("was were are been is be".split())
NEVER_WORDS = frozenset(("never", "ever", "no"))
FROM_WORDS = frozenset(
    "from representing represented represents representatives leaders officials members".split()
)
# The patterns that are asked of every sentence, each with the words that one of its findings holds.
QUICK_WORDS = {
    cues.TALK: frozenset(
        """delegation delegate delegates comprised leadership guest guests visit visitor visitors visits
        visited visiting trip trips mission party group itinerary reception fact welcome meeting event
        ceremony""".split()
    ),
    cues.LEAVING: frozenset("flew fly set departed left leave leaves arrived took jetted".split()),
}
