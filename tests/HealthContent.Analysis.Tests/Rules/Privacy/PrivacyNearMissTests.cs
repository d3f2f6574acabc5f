using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.Privacy;

/// <summary>Innocent neighbours of what the privacy rules look for: none of these rules may speak.</summary>
internal sealed class PrivacyNearMissTests
{
    [TestCaseSource(nameof(Posts))]
    public void NearMiss_IsFine(string text) => AssertSilent(new ContentDocument(text));

    [TestCaseSource(nameof(Replies))]
    public void NearMissInReply_IsFine(string text) =>
        AssertSilent(
            new ContentDocument(text)
            {
                Kind = ContentKind.Reply,
                Conversation = new Conversation { Messages = [new ConversationMessage { Text = "Nobody picks up." }] },
            }
        );

    private static void AssertSilent(ContentDocument document) =>
        Assert.That(
            RuleExampleRunner
                .Pipeline.Analyze(document)
                .Diagnostics.Where(found => found.Rule.Id.StartsWith("HCA10", StringComparison.Ordinal))
                .Select(found => $"{found.Rule.Id} {found.Span}"),
            Is.Empty
        );

    private static readonly string[] Posts =
    [
        "Patients often ask us how long a hip replacement lasts.",
        "Our patients deserve a hospital that listens.",
        "Every patient has the right to a second opinion.",
        "A patient should never feel rushed.",
        "When a patient falls, a nurse is there within minutes.",
        "Imagine a patient who cannot read the label.",
        "Our new patient portal is live.",
        "Patient safety week starts on Monday.",
        "Be patient with yourself after surgery.",
        "Thank you to the patients who joined our council.",
        "Adults aged 90 and over can get the vaccine without an appointment.",
        "Our clinic is 95 years old this spring.",
        "The population over 90 will double by 2050.",
        "A 45-minute class for new parents.",
        "Call us on (415) 555-0100 for opening hours.",
        "In an emergency call 911 or 999.",
        "Text HOME to 741741 for help at any hour.",
        "Lifeline: call or text 988.",
        "For appointments ring 020 7946 0000.",
        "Fax referrals to our intake desk at (212) 555-0199.",
        "Registered charity no. 1123456.",
        "Order number 8823199 ships on Monday.",
        "Trial NCT04280705 is open in three cities.",
        "Read more: https://doi.org/10.1000/182",
        "ISBN 978-3-16-148410-0 is in our library.",
        "Version 10.2.0.1 of our app is live.",
        "Set the printer to 192.168.0.10.",
        "Lot number B7712 was recalled by the maker.",
        "We now use the Model X200 pacemaker.",
        "Fingerprint sign-in is now available in our app.",
        "Laser removal of a tattoo takes several sessions.",
        "How to care for a scar after surgery.",
        "Birth class meets in Room 304 at 6 pm.",
        "Ward 5 opened its doors in 2019.",
        "We added 12 beds to our unit.",
        "The mayor opened our new rehab unit.",
        "The governor visited our ICU and thanked the staff.",
        "The coach spoke about concussion at our school night.",
        "Flu clinic open today until 8 pm.",
        "Tonight at 7: ask a cardiologist.",
        "This week is nurses week.",
        "Tell your doctor about all medicines you take.",
        "Write down your symptoms before your visit.",
        "Share this post with somebody who needs it.",
        "Comment below with your favourite walk.",
        "What symptoms should send you to the emergency room?",
        "Do not send health details by direct message.",
        "HIV testing is free and confidential at our clinic.",
        "Depression is common and can be treated.",
        "Miscarriage support group, first Tuesday of the month.",
        "Domestic violence hotline: call 1-800-799-7233.",
        "Treatment works. Recovery is possible.",
        "Naloxone reverses an opioid overdose.",
        "Many people relapse before they stay sober.",
        "We mourn our founder, a surgeon and a friend.",
        "Sepsis deaths fell by a third.",
        "We lost power for an hour on Friday.",
        "Lost: a blue umbrella in the lobby.",
        "Nurse Kim won the Daisy Award.",
        "Dr. Lee was appointed head of surgery.",
        "Nurses are off sick more often in winter.",
        "Our name has changed: we are now Example Health.",
        "Fictional case for training: a 54-year-old man came in with chest pain.",
        "Farmers and teachers came to our health fair after the flood.",
        "Rare diseases affect one in 17 people.",
        "Jonas Salk announced his vaccine in 1955.",
        "Our 100th baby of the year is expected soon.",
        "One in three patients said the new form is easier.",
        "We see 400 patients a day.",
        "Ask for a chaperone if you want one.",
    ];

    private static readonly string[] Replies =
    [
        "Thank you for your message. Our team would like to hear more in private.",
        "Thanks for reaching out.",
        "We're sorry to hear this. Please call our Patient Relations team on (415) 555-0100.",
        "Privacy rules do not let us say whether somebody is a patient here.",
        "Our policy is to ask for 24 hours' notice to cancel.",
        "If you have a question about a bill, please call us.",
        "Thank you for visiting our website.",
        "Please do not post health details here.",
        "Visits are open from 2 pm to 8 pm.",
        "Your insurance may cover the visit; please ask them.",
        "Please talk with your doctor about your symptoms.",
    ];
}
