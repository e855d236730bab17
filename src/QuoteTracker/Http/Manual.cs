using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QuoteTracker.Http;

/// <summary>The OpenAPI document, and the page that shows it.</summary>
internal static class Manual
{
    private const string About = """
        Who said what, when, to whom, and where it is written down, with the evidence kept.

        Reading is open, unless the operator closed it. Writing needs a key: `Authorization: Bearer …`. Times are UTC, dates are EDTF (`2024-10-05`, `2024-10`, `2024~`),
        offsets count UTF-16 units. Every answer has an `ETag`; who changes a record sends it back in `If-Match`, so nobody overwrites what they
        never saw. Every change is kept as a version: nothing is lost, everything can be undone. Every refusal is a problem (RFC 9457) that names each wrong field, what was given and what is allowed.
        An answer is about this database: what is not found here may well have been said.
        """;

    public static void AddManual(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(manual =>
        {
            manual.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "QuoteTracker",
                Version = "v1",
                Description = About,
                Contact = new OpenApiContact { Name = "The operator of this server" },
                License = new OpenApiLicense { Name = "MIT", Url = new Uri("https://opensource.org/license/mit") },
            });
            manual.OrderActionsBy(action => $"{ChaptersInManual.Place(action.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>().FirstOrDefault()?.Tags[0])} {action.RelativePath}");
            manual.IncludeXmlComments(typeof(Manual).Assembly);
            manual.IncludeXmlComments(typeof(Store.QuoteDb).Assembly);
            manual.IncludeXmlComments(typeof(Text.Token).Assembly);
            manual.MapType<System.Text.Json.Nodes.JsonNode>(() => new OpenApiSchema { Description = "Any JSON." });
            manual.SupportNonNullableReferenceTypes();
            manual.NonNullableReferenceTypesAsRequired();
            manual.UseAllOfToExtendReferenceSchemas();
            manual.SchemaFilter<WordsInManual>();
            manual.OperationFilter<RequestsInManual>();
            manual.OperationFilter<AnswersInManual>();
            manual.OperationFilter<ExamplesInManual>();
            manual.DocumentFilter<ChaptersInManual>();
            manual.AddSecurityDefinition("key", new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A key has scopes: `read`, `write` (add, change and delete records), `review` (write reviews) and `admin` (everything). Any key may read. The first start makes an admin key and prints it; `key create` makes more.",
            });
        });

        var others = services.Last(service => service.ServiceType == typeof(ISerializerDataContractResolver)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Transient<ISerializerDataContractResolver>(provider => new PartsInManual((ISerializerDataContractResolver)others(provider))));
    }

    public static void UseManual(this WebApplication app)
    {
        app.UseSwagger(manual =>
        {
            manual.RouteTemplate = "openapi/{documentName}.json";
            manual.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "swagger";
            page.DocumentTitle = "QuoteTracker: the API";
            page.SwaggerEndpoint("/openapi/v1.json", "v1");
        });
    }
}
