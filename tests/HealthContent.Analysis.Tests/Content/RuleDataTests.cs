using System.Text.Json.Nodes;
using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

/// <summary>What rules need to know can be said in JSON, and nothing of it is lost.</summary>
public sealed class RuleDataTests
{
    [TestCase(
        "HCA1017 people",
        """{"media":[{"people":[{"role":"patient","isRecognizable":true,"biometricMarks":["tattoo"],"consentId":"c1","ageBand":"child"}],"arePeopleListed":true}]}"""
    )]
    [TestCase(
        "HCA1023 reply",
        """{"kind":"reply","conversation":{"visibility":"public","messages":[{"text":"Rude staff","author":{"relation":"reviewer"},"attachments":[{"kind":"video"}],"rating":1}]}}"""
    )]
    [TestCase(
        "HCA1027 direct message",
        """{"kind":"direct-message","conversation":{"security":{"hasAgreement":false,"isEncrypted":true,"isRecordKept":false}}}"""
    )]
    [TestCase(
        "HCA1030 revocation",
        """{"consents":[{"id":"c1","status":"revoked","revokedAt":"2026-01-02T03:04:05+00:00","publishedItems":[{"channel":"x","url":"https://example.org/1"}]}]}"""
    )]
    [TestCase(
        "HCA1031 scope",
        """{"consents":[{"id":"c1","channels":["x"],"purposes":["marketing"],"elements":["name","face"],"mediaKinds":["video"],"territories":["US"],"allowsEdits":false,"allowsAiEdits":false,"allowsTagging":true}]}"""
    )]
    [TestCase(
        "HCA1032 elements",
        """{"consents":[{"id":"c1","informationDescription":"Photo","discloser":"Clinic","recipients":"the public","purposes":["education"],"expiresOn":"2027-01-01","signedOn":"2026-01-01","signatureReference":"s1","signatory":"parent","authority":"custody","hasRevocationStatement":true,"revocationContact":"privacy","hasConditioningStatement":true,"hasRedisclosureStatement":true,"hasRemunerationStatement":false,"isPlainLanguage":true,"copyGivenOn":"2026-01-01","hasAssent":true,"expiryEvent":{"description":"end of the campaign"}}]}"""
    )]
    [TestCase(
        "HCA1037 categories",
        """{"consents":[{"id":"c1","sensitiveCategories":["substance-use","hiv","genetic"]}]}"""
    )]
    [TestCase(
        "HCA1038 metadata",
        """{"media":[{"metadata":{"latitude":51.5,"longitude":-0.1,"takenAt":"2026-01-02T03:04:05+01:00","deviceSerialNumber":"s","otherFields":["PatientID"]}}]}"""
    )]
    [TestCase(
        "HCA1039 clinical image",
        """{"media":[{"clinical":{"modality":"x-ray","deIdentification":{"method":"safe-harbor","reviewerId":"u1","isBurnedInTextChecked":true,"areDicomTagsRemoved":true,"isCropDestructive":false}}}]}"""
    )]
    [TestCase(
        "HCA1041 background",
        """{"media":[{"backgroundCheck":{"locationType":"clinical-area","isChecked":true}}]}"""
    )]
    [TestCase(
        "HCA1042 live event",
        """{"liveEvent":{"kind":"procedure","consentId":"c1","delaySeconds":30,"stopAuthorityId":"u1","complicationPlan":"cut","posterId":"u2","operatingTeamIds":["u3"],"moderatorId":"u4","familyChannel":"phone"},"consents":[{"id":"c1","coversLive":true,"coversLiveWithdrawal":true}]}"""
    )]
    [TestCase(
        "HCA1043 links",
        """{"links":[{"url":"https://example.org/?fbclid=1","landingPageTopic":"oncology","trackers":["ads"],"revealsCondition":true}],"paidPromotion":{"usesSharedAudience":true}}"""
    )]
    [TestCase(
        "HCA1045 source post",
        """{"sourcePost":{"author":{"relation":"patient"},"sharing":"repost","consentId":"c1"}}"""
    )]
    [TestCase(
        "HCA1109 author",
        """{"author":{"profession":"nurse","specialties":["oncology"],"role":"author","affiliation":"employee"}}"""
    )]
    [TestCase(
        "HCA1212 account",
        """{"account":{"handle":"a","type":"personal","usesOfficialEmail":true,"showsLogo":true,"ownerProfession":"physician","bio":"Views mine"}}"""
    )]
    [TestCase(
        "HCA1324 claim",
        """{"claims":[{"id":"k","canonicalText":"9 of 10","status":"approved","expiresOn":"2027-01-01","channels":["x"],"jurisdictions":["US"],"requiredQualifiers":["in adults"],"prohibitedWith":["k2"],"evidence":[{"kind":"randomized-trial","sampleSize":100,"certainty":"high"}]}]}"""
    )]
    [TestCase(
        "HCA1326 provenance",
        """{"media":[{"provenance":{"ai":"generated","isRetouched":true,"label":"AI"}}]}"""
    )]
    [TestCase(
        "HCA1406 sponsorship",
        """{"sponsorships":[{"kind":"paid","party":"Maker","recipient":"author","usesChannelTool":true}],"disclosures":[{"kind":"sponsorship","text":"Ad","placement":"before-fold"}]}"""
    )]
    [TestCase(
        "HCA1409 offer",
        """{"offer":{"termsUrl":"https://example.org","endsOn":"2026-12-31","price":19.95,"currency":"USD","payers":["federal-program"]}}"""
    )]
    [TestCase(
        "HCA1410 before and after",
        """{"media":[{"beforeAfter":{"isPairAttested":true,"hasSameLight":false,"isConsentAfterService":true,"typicalityStatement":"varies"}}]}"""
    )]
    [TestCase(
        "HCA1717 translation",
        """{"locale":"es-US","translation":{"sourceLocale":"en","method":"machine","criticality":"critical"}}"""
    )]
    [TestCase(
        "HCA1801 accessibility",
        """{"media":[{"altText":"A nurse","isAltTextGenerated":true,"isDecorative":true},{"kind":"video","hasSpeech":true,"captionTracks":[{"locale":"en","isEdited":false}],"hasAudioDescription":false,"flashRisk":"present"}]}"""
    )]
    [TestCase(
        "HCA1901 approvals",
        """{"approvals":[{"userId":"u1","decision":"approve","at":"2026-01-02T03:04:05+00:00","role":"clinical-reviewer","specialty":"cardiology","contentHash":"sha256:0","policyVersion":"1.2.0","acknowledgements":[{"rule":"HCA1301","surface":"body","start":0,"end":4}]}],"actions":[{"kind":"draft","userId":"u2"}]}"""
    )]
    [TestCase(
        "HCA1906 dates",
        """{"publishedAt":"2026-01-02T03:04:05+00:00","lastReviewedOn":"2026-01-01","nextReviewOn":"2027-01-01","author":{"name":"A. Writer"},"status":"published"}"""
    )]
    [TestCase(
        "HCA1908 training and vendors",
        """{"training":[{"course":"social-media-privacy","userId":"u1","expiresOn":"2026-12-31"}],"vendorAgreements":[{"kind":"business-associate","vendorId":"v1","handlesHealthInformation":true,"subcontractors":["v2"]}]}"""
    )]
    [TestCase(
        "HCA1912 override",
        """{"overrides":[{"by":"u1","rule":"HCA1301","reason":"false-positive","justification":"A name","expiresOn":"2026-12-31","evidence":["e1"]}]}"""
    )]
    [TestCase(
        "HCA1913 retention",
        """{"retention":{"class":"patient-story","archiveReceipt":"r1","legalHold":"h1"},"publishingContext":{"isManagedDevice":false,"usesSharedCredential":true}}"""
    )]
    [TestCase(
        "HCA1920 campaign",
        """{"campaign":{"id":"flu","objective":{"specific":"More shots","dueOn":"2026-12-31"},"indicators":[{"name":"bookings","target":500}],"ownerId":"u1","budget":1000}}"""
    )]
    [TestCase(
        "HCA1921 trial",
        """{"clinicalTrial":{"registryId":"NCT00000000","approvalReference":"a1","approvedVersion":"2","expiresOn":"2026-12-31"}}"""
    )]
    [TestCase(
        "HCA2008 advertisement",
        """{"kind":"ad","paidPromotion":{"category":"health","minimumAge":18,"regions":["US"],"optimizationEvent":"purchase"}}"""
    )]
    [TestCase("HCA2011 thread", """{"parts":[{"text":"2/2","media":[{"altText":"b"}]}]}""")]
    public void DocumentData_IsKept(string rule, string members)
    {
        JsonObject json = JsonNode.Parse(members)!.AsObject();
        json["text"] = rule;

        Kept(json, ContentJson.Write(ContentJson.ParseDocument(json.ToJsonString())));
    }

    [TestCase(
        "HCA2101 stagnant",
        """{"account":{"handle":"a","channel":"x","monitoredHours":[{"day":"monday","from":"09:00","to":"17:30"}]},"items":[{"text":"a","publishedAt":"2026-01-02T03:04:05+00:00"}],"plannedPauses":[{"from":"2026-02-01","to":"2026-02-10","reason":"holiday"}]}"""
    )]
    [TestCase("HCA2103 mix", """{"items":[{"text":"a","pillar":"education","audienceSegments":["parents"]}]}""")]
    [TestCase(
        "HCA2105 response",
        """{"inbound":[{"message":{"text":"Help","sentAt":"2026-01-02T03:04:05+00:00"},"channel":"x","triageClass":"complaint","needsResponse":true,"respondedAt":"2026-01-02T04:04:05+00:00"}]}"""
    )]
    [TestCase(
        "HCA2113 collision",
        """{"otherAccounts":[{"handle":"b"}],"items":[{"text":"a","account":{"handle":"b"},"scheduledAt":"2026-01-02T03:04:05+00:00"}]}"""
    )]
    [TestCase(
        "HCA2114 metrics",
        """{"metrics":[{"kind":"engagement-rate","denominator":"reach","points":[{"at":"2026-01-02T03:04:05+00:00","value":0.25,"isPaid":true}]}]}"""
    )]
    [TestCase(
        "HCA2203 adverse event",
        """{"inbound":[{"message":{"text":"My face swelled"},"adverseEvent":{"hasPatient":true,"hasReporter":true,"hasProduct":false,"hasEvent":true}}]}"""
    )]
    public void FeedData_IsKept(string rule, string json) =>
        Kept(JsonNode.Parse(json)!, ContentJson.Write(ContentJson.ParseFeed(json)), rule);

    [TestCase(
        "HCA1001 people",
        """{"people":[{"name":"Example Person","role":"storyteller","consentIds":["c1"]},{"name":"Other Person","role":"public-figure"}]}"""
    )]
    [TestCase(
        "HCA1002 places",
        """{"places":[{"name":"Example Clinic","kind":"facility","address":"1 Example Road"}],"serviceArea":{"population":20000,"sparsePostalAreas":["036"]}}"""
    )]
    [TestCase(
        "HCA1005 phones",
        """{"phones":[{"number":"555 0100","kind":"hotline","ways":["text"],"hours":[{"day":"sunday","from":"00:00","to":"00:00"}]}]}"""
    )]
    [TestCase("HCA1006 addresses", """{"emailDomains":["example.org"],"roleMailboxes":["info@example.org"]}""")]
    [TestCase("HCA1008 identifiers", """{"identifierFormats":[{"kind":"encounter","prefix":"E","minimumLength":8}]}""")]
    [TestCase(
        "HCA1014 domains",
        """{"webDomains":[{"domain":"example.org","kind":"patient-portal","allowedQueryKeys":["utm_source"]}]}"""
    )]
    [TestCase("HCA1036 programme", """{"isPart2Program":true,"kind":"behavioral-health"}""")]
    [TestCase(
        "HCA1046 staff",
        """{"people":[{"name":"Example Nurse","role":"public-author","releasedDetails":["photo"],"titles":["RN"],"governanceRoles":["author"]}]}"""
    )]
    [TestCase(
        "HCA1217 incidents",
        """{"incidents":[{"id":"i1","kind":"lawsuit","keywords":["lawsuit"],"notifyBy":"2026-01-02T03:04:05+00:00"}]}"""
    )]
    [TestCase(
        "HCA1305 products",
        """{"products":[{"id":"p","name":"Examplol","kind":"device","approvals":[{"jurisdiction":"US","status":"cleared","class":"II","isPrescriptionOnly":true,"indications":["pain"]}],"hasBoxedWarning":true}]}"""
    )]
    [TestCase("HCA1319 awards", """{"awards":[{"name":"Best","body":"Board","year":2025,"scope":"city"}]}""")]
    [TestCase(
        "HCA1418 prices",
        """{"services":[{"id":"s","name":"Check","procedureClass":"higher-risk-cosmetic","prices":[{"amount":10,"currency":"USD"}]}]}"""
    )]
    [TestCase(
        "HCA1510 crisis",
        """{"crisis":{"level":"active","regions":["US-CA"],"allowedTypes":["crisis-statement"],"allowedTemplateIds":["t1"]},"templates":[{"id":"t1","text":"Call {hotline}","slots":["hotline"],"isCrisisStatement":true}]}"""
    )]
    [TestCase(
        "HCA1808 brands",
        """{"brands":[{"name":"ExampleCare","hashtags":["#ExampleCare"],"forbiddenVariants":["Example Care"],"isOwn":true}]}"""
    )]
    [TestCase(
        "HCA1911 policy",
        """{"policies":[{"id":"p","version":"1","reviewBy":"2026-12-31","topics":["inquiries","crisis"]}]}"""
    )]
    [TestCase(
        "HCA1919 embargo",
        """{"embargoes":[{"until":"2026-01-02T03:04:05+00:00","keywords":["merger"],"liftableBy":"spokesperson"}],"blackouts":[{"from":"2026-01-02T03:04:05+00:00","reason":"earnings","to":"2026-01-03T03:04:05+00:00"}]}"""
    )]
    [TestCase(
        "HCA2111 calendar",
        """{"calendar":[{"id":"world-cancer-day","from":"2026-02-04","kind":"election","name":"Day","isSensitive":true}]}"""
    )]
    [TestCase(
        "HCA2117 promotion",
        """{"crossPromotions":[{"channel":"x","place":"print"}],"watchLists":[{"kind":"hashtags","name":"w","entries":["#a"]}]}"""
    )]
    public void ProfileData_IsKept(string rule, string json) =>
        Kept(JsonNode.Parse(json)!, ContentJson.Write(ContentJson.ParseOrganizationProfile(json)), rule);

    private static void Kept(JsonNode expected, string written, string? rule = null) =>
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(written), expected), Is.True, $"{rule}: {written}");
}
