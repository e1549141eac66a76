"""Common given names, without case and accents, by the pronoun that those who bear them usually have."""

HE_NAMES = frozenset(
    "aaron abdul abraham adam adrian ahmed al alan albert alejandro alex alexander alexei alfred ali allan allen"
    " andre andrei andrew andrii andriy andy anthony antonio antony arnold arthur austin barack barry ben benjamin"
    " bernard bernie beto bill billy bob bobby boris brad bradley brandon brent brett brian bruce bryan carl carlos"
    " chad charles charlie chris christian christopher chuck clarence clint corey craig curtis dan daniel darren dave"
    " david dean denis dennis derek dick dmitri dmitry dominic don donald doug douglas dylan earl ed eddie edgar"
    " edward edwin elliott emmanuel eric erik ernest ethan eugene evan fernando francis francois frank franklin fred"
    " frederick gary gavin gene geoff geoffrey george gerald gerard giorgio glenn gordon graham greg gregory guy hans"
    " harold harry hassan henry herbert howard hugh ian ibrahim igor ilya isaac isaiah ivan jack jacob jake james"
    " jared jason jay jean-claude jeb jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joe joel john johnny jon"
    " jonathan jorge jose joseph josh joshua josé juan julian julio justin karl keith ken kenneth kevin kyle lance"
    " larry lars lawrence leo leon leonard liam lloyd louis lucas luis luke malcolm marc marco marcus mario mark"
    " martin marvin mathew matt matthew maurice max michael miguel mike mikhail mitch mitt mohamed mohammad mohammed"
    " muhammad narendra nathan neil newt nicholas nick nicolas nigel noah norman oleg oliver omar oscar oswald owen"
    " patrick paul pedro peter phil philip philippe phillip pierre rafael ralph rand randy raul ray raymond reince rex"
    " ricardo richard rick ricky rob robert roberto rodney roger roland ron ronald rory ross roy rudy russell rustem"
    " ryan salman sam samuel scott sean sergei sergey seth shane shaun shinzo silvio simon stanley stephen steve"
    " steven stuart ted terrence theodore thomas tim timothy tobias todd tom tommy tony travis trevor trey tyler"
    " victor viktor vince vincent vitali vitaly vladimir volodymyr walter warren wayne wesley will william yusuf"
    " zachary".split()
)
SHE_NAMES = frozenset(
    "abigail aisha alexandra alice alicia alison allison amanda amber amelia amy ana angela angelina anita ann anna"
    " anne annie april ashley audrey barbara beatrice becky bella beth betsy betty beverly billie bonnie brenda"
    " bridget brittany camilla candice carla carly carmen carol caroline carolyn carrie catherine cathy charlotte"
    " chelsea cheryl christina christine cindy claire clara claudia colleen cristina crystal cynthia danielle dawn"
    " debbie deborah debra denise diana diane dianne dolores donna doris dorothy ebony eileen elaine eleanor elena"
    " elise elizabeth ellen emily emma erica erika erin esther eva evelyn fatima fiona florence frances gabrielle gail"
    " gina gladys glenda gloria grace greta gwen hannah harriet heather heidi helen hillary holly huma ingrid irene"
    " irina isabel isabella ivanka jacqueline jane janet janice jeanne jenna jennifer jenny jessica jill joan joanna"
    " jodi josephine joy joyce juanita judith judy julia juliana julie june karen kate katherine kathleen kathryn"
    " kathy katie katrina kayla kellyanne kelsey kimberly kirsten kristen kristin kristina lara laura lauren leila"
    " lillian linda lisa lois loretta lori lorraine louise lucia lucy lydia mabel madeleine madison marcia margaret"
    " maria marie marilyn marina marjorie marla marlene martha mary maureen maxine megan melania melanie melinda"
    " melissa mercedes meredith michelle mildred miranda miriam molly monica nadia nancy naomi natalia natalie natasha"
    " nicole nikki nina nora norma olga olivia pam pamela patricia patti patty paula pauline peggy penny phyllis"
    " priscilla rachel rebecca regina renee rhonda rita roberta rosa rose rosemary roxanne ruth sabrina sally samantha"
    " sandra sara sarah sharon sheila shelly sherry shirley sofia sonia sophia sophie stella stephanie sue susan"
    " suzanne sylvia tamara tammy tanya tara teresa theresa tina valerie vanessa vera veronica victoria viola virginia"
    " vivian wanda wendy whitney yolanda yvonne zoe".split()
)
SHARED_NAMES = frozenset(
    "andrea dana jackie jamie jean kelly kerry kim lee leslie lindsey lynn marian michele nicola robin shannon stacy"
    " terry tracy".split()
)
