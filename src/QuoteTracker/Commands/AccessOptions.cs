using System.CommandLine;
using System.CommandLine.Parsing;

namespace QuoteTracker.Commands;

/// <summary>The options of a server that say who may ask, how much, and whom it may ask itself.</summary>
internal sealed class AccessOptions
{
    /// <summary>Whether reading needs a key.</summary>
    public Option<bool> Private { get; } = Variables.Switch("--private", "Reading needs a key too.", "QUOTETRACKER_PRIVATE");

    /// <summary>Whether pages of this machine may be fetched.</summary>
    public Option<bool> AllowLoopback { get; } = Variables.Switch("--allow-loopback", "Pages of this machine may be fetched as sources: for trials and tests.", "QUOTETRACKER_ALLOW_LOOPBACK");

    /// <summary>Requests a minute for a key.</summary>
    public Option<int> RatePerKey { get; } = Variables.Number("--rate-key", "Requests a minute that a key may send; 0 for no limit. Admin keys have none.", "QUOTETRACKER_RATE_KEY", 60_000);

    /// <summary>Requests a minute for an address.</summary>
    public Option<int> RatePerAddress { get; } = Variables.Number("--rate-address", "Requests a minute that an address (in IPv6 a /64) may send without a key; 0 for no limit.", "QUOTETRACKER_RATE_ADDRESS", 6_000);

    /// <summary>Requests at once.</summary>
    public Option<int> MostRequests { get; } = Variables.Number("--most-requests", "Requests that are worked on at once; as many more wait, and others are told to come again; 0 for no bound.", "QUOTETRACKER_MOST_REQUESTS", 32);

    /// <summary>Where texts' nearness in meaning is asked.</summary>
    public Option<Uri?> Embeddings { get; } = Address("--embeddings", "Endpoint of a server of embeddings that ranks reviewed claims by meaning too, in the shape of OpenAI's.", "QUOTETRACKER_EMBEDDINGS");

    /// <summary>What it is asked for.</summary>
    public Option<string?> EmbeddingModel { get; } = new("--embedding-model")
    {
        Description = "Name of the model that --embeddings is asked for. Also: QUOTETRACKER_EMBEDDING_MODEL. A key it needs: QUOTETRACKER_EMBEDDING_KEY.",
        DefaultValueFactory = _ => Variables.Given("QUOTETRACKER_EMBEDDING_MODEL"),
        HelpName = "NAME",
    };

    /// <summary>Who reads articles in place of the rules.</summary>
    public Option<Uri?> Extractor { get; } = Address("--extractor-url", "Endpoint that is sent an article's text and gives the drafts of its quotes, in place of the rules. A key it needs: QUOTETRACKER_EXTRACTOR_KEY.", "QUOTETRACKER_EXTRACTOR_URL");

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [Private, RatePerKey, RatePerAddress, MostRequests, AllowLoopback, Embeddings, EmbeddingModel, Extractor];

    /// <summary>Settings as these options say.</summary>
    public Settings In(Settings settings, ParseResult call) => settings with
    {
        Private = call.GetValue(Private),
        AllowLoopback = call.GetValue(AllowLoopback),
        RatePerKey = call.GetValue(RatePerKey),
        RatePerAddress = call.GetValue(RatePerAddress),
        MostRequests = call.GetValue(MostRequests),
        Embeddings = call.GetValue(Embeddings),
        EmbeddingModel = call.GetValue(EmbeddingModel),
        EmbeddingKey = Variables.Given("QUOTETRACKER_EMBEDDING_KEY"),
        Extractor = call.GetValue(Extractor),
        ExtractorKey = Variables.Given("QUOTETRACKER_EXTRACTOR_KEY"),
    };

    private static Option<Uri?> Address(string name, string about, string variable) => new(name)
    {
        Description = $"{about} Also: {variable}.",
        HelpName = "URL",
        DefaultValueFactory = argument => Variables.Given(variable) is { } word ? Http(argument, variable, word) : null,
        CustomParser = argument => Http(argument, name, argument.Tokens[0].Value),
    };

    private static Uri? Http(ArgumentResult argument, string name, string word)
    {
        if (Uri.TryCreate(word, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            return address;
        argument.AddError($"{name} is '{word}'; give an address that begins with http:// or https://.");
        return null;
    }
}
