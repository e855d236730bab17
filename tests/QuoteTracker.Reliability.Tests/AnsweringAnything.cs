using QuoteTracker.Benchmarks.Reliability.Fuzzing;

namespace QuoteTracker.Reliability.Tests;

/// <summary>Requests made from the OpenAPI document, good and wrong: what is answered is what the document says.</summary>
public sealed class AnsweringAnything
{
    [Fact]
    public async Task Is_done_as_the_document_says()
    {
        var fuzz = new Fuzz();
        await fuzz.Ask(requests: 2_000, seed: 20241005, clients: 2);
        fuzz.Faults.ShouldBeEmpty(string.Join("\n\n", fuzz.Faults));

        // A generator that only ever asks nonsense would find nothing.
        fuzz.Answered.Count.ShouldBeGreaterThan(100);
        fuzz.Statuses.Keys.ShouldBeSubsetOf([200, 201, 202, 204, 304, 308, 400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 414, 415, 422, 428, 502, 503]);
    }
}
