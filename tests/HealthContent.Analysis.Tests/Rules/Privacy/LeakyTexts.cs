namespace HealthContent.Analysis.Tests.Rules.Privacy;

/// <summary>Texts that tell of somebody's care, with every privacy rule that has to speak.</summary>
internal static class LeakyTexts
{
    public static readonly (string Text, string Rules)[] All =
    [
        ("Mr. Henderson is home after his hip replacement!", "1001"),
        ("Huge smiles from Maria Lopez, who rang the bell after her last chemo session!", "1001"),
        ("Congratulations to Ellen Brooks on finishing chemo!", "1001"),
        ("Maria's surgery went well. The whole team is relieved.", "1001"),
        ("Get well soon, Mrs. O'Brien, from all of us on the ward.", "1001"),
        ("Our patient Tom Reed was discharged after a long stay.", "1001"),
        ("Say hello to Tom! He went home after six weeks in our ICU.", "1001"),
        ("Baby Noah was born weighing 7 pounds.", "1001"),
        ("Emma Clark had her knee replaced here and is already dancing.", "1001"),
        ("So proud of little Ava, who finished her last round of radiation.", "1001"),
        ("Robert Hale suffers from lupus and inspires all of us.", "1001"),
        ("Welcome back home from hospital, Sandra Meier!", "1001"),
        ("Our team fought for hours, and today Luis Vega is off the ventilator.", "1001"),
        ("Mrs. Davis is recovering nicely after her fall.", "1001"),
        ("Please pray for Daniel Ross, who is in our ICU with sepsis.", "1001"),
        ("Meet Chloe Martin. She was diagnosed with leukemia at our clinic and is now in remission.", "1001"),
        ("Kevin Shaw survived a stroke thanks to our emergency team.", "1001"),
        ("Happy tears: Grace Obi left our NICU with her parents after 90 days, weighing 5 pounds.", "1001"),
        ("After his transplant, Peter Novak can breathe again.", "1001"),
        ("Jane Porter was admitted to our ward with pneumonia and never lost her humour.", "1001"),
        ("Ms. Alvarez underwent surgery with us and sent us flowers.", "1001"),
        ("Our client Rita Simmons was treated for burns and sends her love.", "1001"),
        ("#GetWellSoonMariaLopez", "1040"),
        ("We are all behind you! #PrayForEllie", "1040"),
        ("A long way, and she made it. #NoahReedStrong", "1040"),
        ("Our patient, a Millbrook resident, was admitted with chest pain.", "1002"),
        ("She was treated for burns and lives at 12 Oak Street, Springfield, IL 62701.", "1002"),
        ("A woman from Orange County came in with a broken wrist.", "1002"),
        ("Our patient was discharged on March 3.", "1003 1019"),
        ("Call Mrs. Davis on (415) 555-0137 to hear how she lives now.", "1005"),
        ("Her chart, MRN 4482913, was left on the printer.", "1008"),
        ("Nurse Kim is off sick with depression this month.", "1046"),
        ("Our receptionist Paula Jones was suspended last week.", "1046"),
        ("Dr. Anna Weber lives in Springfield, next to the school.", "1046"),
        ("Kim Lee, RN, is on sick leave with long covid.", "1046"),
    ];
}
