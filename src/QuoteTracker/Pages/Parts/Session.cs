using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace QuoteTracker.Pages.Parts;

/// <summary>Who is signed in at a browser: a key of the API, kept in a cookie that only this server can read.</summary>
/// <param name="Key">The key itself. It is looked up anew with every call, so a revoked one ends the session.</param>
/// <param name="Name">The key's name.</param>
/// <param name="IsAdmin">Whether it may do everything.</param>
internal sealed record Session(string Key, string Name, bool IsAdmin)
{
    private const string Cookie = "quotetracker";

    // A working day; whoever closes the browser is out at once.
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>The session of a request; null where nobody is signed in.</summary>
    public static Session? Of(HttpContext http)
    {
        if (http.Features.Get<Session>() is { } known)
            return known;
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } given)
            return null;
        try
        {
            var session = JsonSerializer.Deserialize<Session>(Protector(http).Unprotect(given));
            http.Features.Set(session);
            return session;
        }
        catch (CryptographicException)
        {
            // Older than a day, of another server, or made up: nobody is signed in by it.
            return null;
        }
    }

    /// <summary>Begins it.</summary>
    public void Start(HttpContext http) => http.Response.Cookies.Append(Cookie, Protector(http).Protect(JsonSerializer.Serialize(this), Lasts), new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        Path = "/",
    });

    /// <summary>Ends it.</summary>
    public static void End(HttpContext http) => http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/" });

    private static ITimeLimitedDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("QuoteTracker.Session").ToTimeLimitedDataProtector();
}
