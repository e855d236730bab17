using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QuoteTracker.Http;

/// <summary>The chapters of the manual, in order, each with what it is about.</summary>
internal sealed class ChaptersInManual : IDocumentFilter
{
    private static readonly (string Name, string About)[] Chapters =
    [
        ("Quotes", "What was said, with the evidence: one by one, many at once, found by words."),
        ("Check", "Did somebody say these words?"),
        ("Searches", "Searches kept under a name, and what is new in them."),
        ("Speakers", "Whoever can say something, as their names are typed."),
        ("People", "Speakers who are people, with all their names and their roles."),
        ("Organizations", "Speakers that are organizations."),
        ("Groups", "Several who speak as one."),
        ("Memberships", "Who held which role where, from when to when, on the word of which source."),
        ("Sources", "Where quotes are written down, and the texts as they were captured."),
        ("Extraction", "From an article to its quotes: drafts that are read in it, and what people decide on them."),
        ("Relations", "How quotes stand to each other."),
        ("Reviews", "Verdicts of organizations on claims."),
        ("Imports", "Files of records in, in the exchange format and others."),
        ("Exports", "The whole result of a search, in the formats of the field."),
        ("Changes", "Every change of every record, in order: page by page, or as they come."),
        ("Hooks", "Addresses that are told of changes, signed and sent again until taken."),
        ("Keys", "Who may write."),
        ("Purges", "Removal by law: a record's words, out of everything that is kept."),
        ("Audit", "Who did what."),
    ];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Tags = new HashSet<OpenApiTag>([.. Chapters.Select(chapter => new OpenApiTag { Name = chapter.Name, Description = chapter.About })]);
        swaggerDoc.Servers = [new OpenApiServer { Url = "/", Description = "This server." }];
    }

    /// <summary>The place of a chapter, as it sorts.</summary>
    public static string Place(string? name) => Array.FindIndex(Chapters, chapter => chapter.Name == name).ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
}
