using System.Runtime.CompilerServices;

namespace QuoteTracker.Tests;

/// <summary>Files of the repository that tests compare with.</summary>
internal static class Repository
{
    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", ".."));

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root(), .. path]));
}
