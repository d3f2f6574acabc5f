using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.Coordinates;

internal sealed class CoordinateTests
{
    [TestCase("Meet at 51.5074, -0.1278 today", "51.5074, -0.1278")]
    [TestCase("It is (-33.8688, 151.2093).", "-33.8688, 151.2093")]
    [TestCase("found at 40.7128° N, 74.0060° W near", "40.7128° N, 74.0060° W")]
    [TestCase("GPS 51.507, 0.127", "51.507, 0.127")]
    [TestCase("lat: 51.507, lon: -0.127", "51.507, lon: -0.127")]
    [TestCase("Latitude 51.5074 Longitude -0.1278", "51.5074 Longitude -0.1278")]
    [TestCase("at 51°30′26″N 0°7′39″W by the river", "51°30′26″N 0°7′39″W")]
    [TestCase("at 51° 30' 26.5\" N, 0° 7' 39\" W", "51° 30' 26.5\" N, 0° 7' 39\" W")]
    [TestCase("at 40° 26.767′ N 79° 58.933′ W", "40° 26.767′ N 79° 58.933′ W")]
    [TestCase("see geo:37.786971,-122.399677", "geo:37.786971,-122.399677")]
    [TestCase("The code is 8FVC9G8F+6X there", "8FVC9G8F+6X")]
    [TestCase("The code is 8FVC9G8F+6XQ.", "8FVC9G8F+6XQ")]
    public void Coordinates_ArePlaces(string text, string expected)
    {
        RecognizedEntity entity = Recognized.In(text).Single();
        Assert.That(
            (entity.Kind, entity.Subkind, text.Substring(entity.Span.Start, entity.Span.Length)),
            Is.EqualTo((EntityKind.Location, "coordinates", expected))
        );
    }

    [TestCase("https://www.google.com/maps/@51.5074,-0.1278,17z")]
    [TestCase("https://www.google.com/maps/place/x/data=!3d51.5074!4d-0.1278")]
    [TestCase("https://www.openstreetmap.org/?mlat=51.5074&mlon=-0.1278")]
    [TestCase("https://www.openstreetmap.org/#map=17/51.5074/-0.1278")]
    [TestCase("https://maps.apple.com/?ll=51.5074%2C-0.1278")]
    public void MapLink_SaysThatItHasCoordinates(string url)
    {
        RecognizedEntity entity = Recognized.In($"See {url} please").Single();
        Assert.That((entity.Kind, entity.Subkind), Is.EqualTo((EntityKind.Url, "coordinates")));
    }

    [TestCase("https://maps.example.org/about/1.234")]
    [TestCase("https://example.org/a/51.5074,-0.1278")]
    public void OtherLink_SaysNothing(string url) =>
        Assert.That(Recognized.In($"See {url} please").Single().Subkind, Is.Null);

    [TestCase("OR 0.789 (0.654, 0.912), p = 0.001, 0.003")]
    [TestCase("a mean difference of -0.234 (-0.456, -0.123)")]
    [TestCase("95% CI 1.0234, 1.2345 and 0.0012, 0.0345")]
    [TestCase("between 36.5, 37.2 and 38.123 degrees")]
    [TestCase("It was 37° N of normal, 40° outside")]
    [TestCase("lat 91.507, 0.127")]
    [TestCase("lat 51.5, 0.1")]
    [TestCase("ABCDEFGH+6X and 8FVC9G8F+6 and ZFVC9G8F+6X")]
    [TestCase("51°30′26″N alone")]
    [TestCase("51°30′26″N 0°7′39″N")]
    [TestCase("51°60′26″N 0°7′39″W")]
    public void NeighboursOfCoordinates_AreNothing(string text) =>
        Assert.That(Recognized.In(text).Where(entity => entity.Subkind == "coordinates"), Is.Empty);
}
