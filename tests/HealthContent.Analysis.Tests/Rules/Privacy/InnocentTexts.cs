namespace HealthContent.Analysis.Tests.Rules.Privacy;

/// <summary>Texts of many genres that name people, places and days and tell nothing of anybody's care.</summary>
internal static class InnocentTexts
{
    public static readonly string[] PeopleAtWork =
    [
        "Dr. Priya Smith explains what to expect after a hip replacement. She has led our joint team since 2016. Her talk is free, and questions are welcome.",
        "Meet Dr. Hannah Osei, our new head of cardiology. She trained in Leeds and Toronto and joined us from Riverside Hospital. Outside the clinic she rows, bakes and raises two daughters. Book with her team from May.",
        "Staff spotlight: this is Marcus. He has worked in our kitchen for eleven years and knows every ward by its favourite soup. Thank you, Marcus!",
        "Say hello to Nadia, one of our student midwives. She loves night shifts, strong tea and her bicycle. Ask her anything about training with us.",
        "Nurse Kim won the Daisy Award. Her colleagues say that she never leaves a question open. The award was handed over in the atrium on Friday.",
        "Professor Ellen Marsh, MD, joins our research institute as deputy director. Marsh studies how the heart recovers after a long illness. She was born in Porto and studied medicine in Lyon.",
        "Congratulations to physiotherapist Tom Reed on 25 years of service. Tom started as a porter in 2001 and took evening classes. His first patient still sends him a card every winter.",
        "Our chief executive, Joan Whitfield, said: \"We treated more people this winter than ever before, and our staff carried us through.\" Whitfield thanked the ambulance service and the volunteers.",
        "Sister Agnes Moreau retires in June. She taught a generation of nurses how to dress a wound and how to listen. A farewell tea takes place in the chapel hall.",
        "Consultant surgeon Dr. Amir Rahimi performs about 200 hip replacements a year. Rahimi says that most people walk on the day of the operation. Read the interview in our magazine.",
        "We are proud of pharmacist Li Wei, who was named Pharmacist of the Year. The jury praised her work on safer discharge letters. Li Wei will speak at our open day.",
        "Porter Sam Doyle has walked the length of the country in our corridors, or so his step counter says. Sam, thanks for every bed you moved this year.",
        "Paramedic Julia Brandt shows how to use an automated defibrillator. The video takes two minutes. Brandt teaches the free course every Saturday.",
        "Dr. Samuel Ortega, a pediatrician at our Lakeside clinic, answers parents' questions about fever. Ortega has three children himself. \"Trust your instinct,\" he says.",
    ];

    public static readonly string[] NewsAndStatements =
    [
        "The hospital today named Ruth Calloway chair of its board. Calloway follows Peter Lindqvist, who led the board for nine years. The board meets in public four times a year.",
        "Mayor Denise Alvarez opened our new dialysis unit on Monday. The unit has 24 chairs and large windows. Alvarez thanked the builders and the neighbours for their patience.",
        "Statement of our chief medical officer, Dr. Paul Henning: the outage is over, and all appointments take place as planned. Henning apologised to everybody who had to wait.",
        "Senator Maria Cole visited our rural clinics this week. She spoke with nurses about housing and childcare. The senator sits on the health committee.",
        "\"We will hire 60 nurses by the autumn,\" said Claire Dubois, director of nursing. Applications are open now. Dubois herself began on ward 4 in 1998.",
        "Our emergency department saw 312 people on Saturday, the most since it opened. Dr. Ben Tran, who leads it, asks everybody with a cold to call 111 first.",
        "Researchers led by Anita Rao found that shorter courses of antibiotics work as well in most children. Their study was published in March. Rao works at our institute and at the university.",
        "A new report by economist James Whitlock puts the cost of missed appointments at 1.2 million. The report counts every clinic in the county. We asked Whitlock what would help.",
        "The health secretary, Andrew Bell, announced new money for hospices. Bell spoke in the town hall of Springfield. Our hospice welcomes the plan.",
        "Journalist Laura Stein of the evening paper asked us about waiting lists. Here is what we answered, in full. Our lists are published every month.",
        "In a letter to staff, president Walter Kim wrote that the merger is off. \"Patients come first,\" Kim wrote. The board agreed with him on Thursday.",
    ];

    public static readonly string[] DonorsEventsAwards =
    [
        "Thanks to Jane and Robert Ellis, whose gift pays for two new incubators. The Ellis family has supported our children's ward since 2008. Their names will stand on the donor wall.",
        "Gordon Price ran the city marathon for our hospice and raised 3,400 pounds. Price, a teacher, trained before dawn all winter. Well done, Gordon!",
        "Our charity run starts at 9 am at the old mill in Riverton. Last year's winners, Sofia Brandt and Liam Doyle, will be at the start again. Register until 3 May.",
        "The 2026 Lindqvist Lecture will be given by Dr. Naomi Feld. She speaks about pain in old age. The lecture is named after Karl Lindqvist, who founded our clinic in 1911.",
        "Philanthropist Helen Strand has left our foundation one million dollars in her will. The bequest goes to cancer research. Strand was a violinist and taught at the city's music school.",
        "Speakers at our spring symposium: Dr. Omar Haddad, Prof. Lena Fischer, and patient advocate Chris Nolan. The programme is online. Members attend for free.",
        "Volunteer of the month: Beatrice Moore reads to children on our wards every Wednesday. Beatrice is a retired librarian. She says that the dragons are always in demand.",
        "Join us at 12 Oak Street, Springfield, IL 62701 for our open day on Saturday, May 9. Tours start at 10 am. Parking is free.",
        "Local baker Tim Hollis donated 400 buns to our night shifts. He got up at two in the morning to bake them. Thank you, Tim, from everybody on nights!",
        "The Florence Nightingale Award goes to our community team this year. The team covers 900 square miles. Its leader, Grace Adeyemi, accepted the award in London.",
        "Artist Pia Sommer painted the corridor of our children's ward. It took her six weeks and forty cans of blue. The whales are everybody's favourite.",
        "Quiz night for the hospice: Friday 7 pm at the Red Lion in Millbrook. Quizmaster Dave Hurst has promised easy questions. Tickets cost five pounds.",
        "Student Amelia Grant won our essay prize. She wrote about her summer in a care home kitchen. Read her essay on our website.",
    ];

    public static readonly string[] HistoryAndMemory =
    [
        "Our hospital was founded in 1889 by Sister Maria Theresa Keller. She came to Springfield with two nurses and one stove. The first patient was a railway worker.",
        "On this day in 1922, Leonard Thompson became the first person to be given insulin. Frederick Banting and Charles Best had found it the year before. Banting sold the patent for one dollar.",
        "Florence Nightingale was born in 1820. She cut deaths in military hospitals by washing hands and counting. Her roses of numbers are still taught.",
        "We mourn Dr. Edwin Harlow, who led our surgery for thirty years and died on Sunday. Harlow was a teacher, a gardener and a bad loser at chess. Our thoughts are with his family.",
        "In memory of our colleague, nurse Rosa Delgado. Rosa died on 2 May at home, among her family. She worked on our stroke unit from 1999 and trained half of its staff.",
        "Did you know? The Mayo brothers, William and Charles, were both surgeons. Their father opened the practice in 1864. Today three campuses bear the name.",
        "James Parkinson described the shaking palsy in 1817. Charcot later gave it Parkinson's name. April is Parkinson's Awareness Month.",
        "Hodgkin lymphoma is named after Thomas Hodgkin. Crohn's disease is named after Burrill Crohn. Names tell the history of medicine, and its vanity.",
        "Henrietta Lacks died in 1951, and her cells are still alive in laboratories. Her family was never asked. Her story changed the rules of research.",
        "Our old chapel was built in 1903 by Josef Adler. Adler also drew the station of Riverton. The glass came from Bohemia.",
    ];

    public static readonly string[] HouseAndService =
    [
        "Visiting hours on all wards are 2 pm to 8 pm. Two visitors may come at a time. Please wash your hands, and stay at home if you have a cold.",
        "Our clinic in Millbrook moves on June 1. The new address is 7 Station Road, Millbrook. Buses 4 and 12 stop at the door.",
        "If you are admitted as an emergency, a nurse will ask about your medicines. Bring your list. When a patient goes home, we write to the family doctor within 48 hours.",
        "We are hiring: staff nurse for our oncology day unit in Riverton. You care for up to eight patients a day. Questions? Call Martin Hess on 020 7946 0991 or apply online.",
        "Privacy notice: we use the information of patients for treatment, payment and the running of our hospital. You may ask for a copy. Our privacy officer is Eva Lang.",
        "After your knee replacement: walk a little every hour, keep the wound dry, and take your medicine as written. Call the ward if the knee is red or hot. Most people drive again after six weeks.",
        "Quiz: how long should you wash your hands? A) 5 seconds B) 20 seconds C) until Grandma looks away. The answer comes tomorrow.",
        "Thank you to everybody who rated us this year. You told us that the food got better and the parking did not. We read every line.",
        "To the person who left a bunch of tulips at reception on Mother's Day: thank you. The whole team smiled all week.",
        "Parking at our Springfield campus: the north car park closes at 8 pm. Drivers with a blue badge may use the front row. Our teams in Lincoln and Aurora have free parking.",
        "Flu vaccines are available in all our offices from October 1. Walk in or book online. Children from six months can have one.",
        "Interpreter services are free. Tell us which language you speak when you book. We have interpreters for Spanish, Somali, Polish and sign language.",
        "Our maternity tour starts at the main entrance on the first Sunday of each month. Partners and grandparents are welcome. You will see the birthing rooms and meet a midwife.",
        "Snow warning for Franklin County: our clinics in Dover and Milford open at 10 am today. Patients with appointments before ten will get a text.",
    ];

    public static readonly string[] PagesAndBooks =
    [
        "Book review: in \"The Last Ward\", novelist Carla Winter tells of a night nurse in the war. Her character Anna is admitted to her own hospital. A moving novel, says our librarian.",
        "By Dr. Miriam Vogel. Migraine is more than a headache. In this article I explain what helps during an attack, and when to see a doctor.",
        "Smith J, Lopez M, Chen W. Early walking after hip replacement: a randomised trial. The trial included 312 patients. J Orthop Res 2021;39:112-9.",
        "A fictional case for teaching: Mr. Adams, 58, comes in with chest pain. He was admitted and had a stent. What would you ask him first?",
        "Composite patient story: \"Lena\" stands for many young women with endometriosis. Lena is not a real patient. She was diagnosed after seven years, as so many are.",
        "Jensen et al. found that patients who were admitted at weekends did no worse. Jensen told us that staffing explains most of it. The paper is open to all.",
        "What is Lynch syndrome? The American doctor Henry Lynch described it in the 1960s. Ask your doctor about a test if several relatives had bowel cancer.",
        "Podcast: Dr. Olu Bankole and host Rita Sands talk about sleep. Bankole explains why shift workers nap badly. New episodes come out every Tuesday.",
        "Letter to the editor by Harold Finch: your piece on waiting times was fair. Finch is a retired teacher and sits on our patient council.",
        "Our play for schools: Max the mascot visits the hospital. Max is scared of the scanner, and the radiographer shows him how it hums. A fairy tale with stickers.",
        "Apgar stands for the anesthesiologist Virginia Apgar. She looked at newborn babies for a minute and counted to ten. Her score is used all over the world.",
        "Marie Curie Hospice, St. Mary's Hospital and the Elizabeth Blackwell Clinic share a new ambulance service. It runs day and night. Relatives may come along.",
    ];

    public static readonly string[] PublicFigures =
    [
        "Actor Michael J. Fox has told the world about his Parkinson's disease for decades. His foundation pays for research. April is Parkinson's Awareness Month.",
        "Singer Selena Gomez spoke about her lupus and her kidney transplant in interviews. More people looked up lupus that week than ever before. Here are five facts about it.",
        "President Franklin D. Roosevelt had polio and could not walk unaided. He founded what became the March of Dimes. Today polio is nearly gone.",
        "Footballer Christian Eriksen collapsed during a match in 2021 and was saved by quick resuscitation. Do you know where the next defibrillator hangs? Our free course takes one hour.",
        "Comedian Lenny Marks will host our gala on 4 October. Marks has hosted it three times. Tickets are on sale.",
        "Olympian Greta Holm opened our sports clinic this morning. Holm won silver in 2012. She talked with the team about injuries and luck.",
        "King Charles visited a cancer centre in London last spring. The King spoke with staff and visitors. Our news team was there.",
        "Former first lady Betty Ford spoke openly about breast cancer in 1974. Mammograms went up in all states. Today we screen every two years.",
    ];
}
