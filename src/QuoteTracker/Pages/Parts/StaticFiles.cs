using System.Security.Cryptography;

namespace QuoteTracker.Pages.Parts;

/// <summary>The style sheet and the script. They are in the program itself, and named by what is in them: a browser keeps them for good.</summary>
internal static class StaticFiles
{
    private static readonly Dictionary<string, Asset> All = new[] { ("site.css", "text/css; charset=utf-8"), ("site.js", "text/javascript; charset=utf-8"), ("icon.svg", "image/svg+xml") }
        .Select(file => new Asset(file.Item1, file.Item2)).ToDictionary(asset => asset.Name);

    /// <summary>Where one is.</summary>
    public static string Address(string name) => All[name].Address;

    public static void MapStaticFiles(this IEndpointRouteBuilder app)
    {
        foreach (var asset in All.Values)
        {
            app.MapGet(asset.Address, (HttpContext http) =>
            {
                http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Bytes(asset.Bytes, asset.Type);
            }).ExcludeFromDescription();
        }
    }

    private sealed class Asset
    {
        public Asset(string name, string type)
        {
            (Name, Type) = (name, type);
            using var stream = typeof(Asset).Assembly.GetManifestResourceStream($"Pages.{name}") ?? throw new InvalidOperationException($"{name} is not in the program.");
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Bytes = bytes.ToArray();
            Address = $"/pages/{Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 6))}/{name}";
        }

        public string Name { get; }

        public string Type { get; }

        public byte[] Bytes { get; }

        public string Address { get; }
    }
}
