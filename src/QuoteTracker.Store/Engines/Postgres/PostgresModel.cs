using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace QuoteTracker.Store.Engines.Postgres;

/// <summary>
/// Makes PostgreSQL's tables of the tables that both engines share: strings that compare as SQLite's do, and rules that
/// are written in SQLite's words.
/// </summary>
internal static partial class PostgresModel
{
    internal static void Shape(ModelBuilder model)
    {
        foreach (var table in model.Model.GetEntityTypes().GroupBy(type => type.GetTableName()))
        {
            var columns = table.SelectMany(type => type.GetProperties()).Select(property => property.GetColumnName()).ToHashSet(StringComparer.Ordinal);
            foreach (var type in table)
                Shape(type, columns);
        }
    }

    private static void Shape(IMutableEntityType type, HashSet<string> columns)
    {
        foreach (var property in type.GetDeclaredProperties().Where(IsString))
        {
            // Length is a matter of the requests' rules, as it is on SQLite: what they let through fits here too.
            property.SetMaxLength(null);
            property.SetColumnType("text");

            // By code point, whatever the server's language: a page of a list ends at the same record on both engines.
            property.SetCollation("C");
        }

        foreach (var rule in type.GetDeclaredCheckConstraints().ToList())
        {
            type.RemoveCheckConstraint(rule.ModelName);
            type.AddCheckConstraint(rule.ModelName, Translated(rule.Sql, columns));
        }

        // Kept unique by a rule of PostgreSQL's own: see PostgresRules.
        foreach (var index in type.GetDeclaredIndexes().Where(index => index is { IsUnique: true, Properties: [{ Name: "Url" }] }).ToList())
            type.RemoveIndex(index.Properties);

        foreach (var index in type.GetDeclaredIndexes().Where(index => index.GetFilter() is not null))
            index.SetFilter(Translated(index.GetFilter()!, columns));
    }

    private static bool IsString(IMutableProperty property) => (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string);

    // Names without quotes would be folded to lower case.
    private static string Translated(string sql, HashSet<string> columns) => Name().Replace(
        Pattern().Replace(sql, match => $"{(match.Groups["not"].Success ? "!~" : "~")} '{match.Groups["letters"].Value}'"),
        name => columns.Contains(name.Value) ? $"\"{name.Value}\"" : name.Value);

    // GLOB '*[a-z]*': somewhere one of these.
    [GeneratedRegex(@"(?<not>NOT )?GLOB '\*(?<letters>\[[^\]']+\])\*'")]
    private static partial Regex Pattern();

    [GeneratedRegex("""
        '[^']*'|"[^"]*"|[A-Za-z_][A-Za-z0-9_]*
        """)]
    private static partial Regex Name();
}
