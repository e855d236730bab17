namespace QuoteTracker.Benchmarks.Reliability;

/// <summary>The checkout that this program was built in, or is called in.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory) ?? Find(Environment.CurrentDirectory) ?? Environment.CurrentDirectory;

    private static string? Find(string folder)
    {
        var root = new DirectoryInfo(folder);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "QuoteTracker.sln")))
            root = root.Parent;
        return root?.FullName;
    }
}
