namespace QuoteTracker.Client;

/// <content>Who speaks.</content>
public sealed partial class QuoteTrackerClient
{
    /// <summary>Speakers whose names begin as was typed, in any script, best first.</summary>
    /// <param name="typed">1 to 16 words, each the beginning of a word of a name.</param>
    /// <param name="type">Null: all of them.</param>
    /// <param name="limit">1 to 50. Null: 10.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<SuggestionResponse> FindSpeakers(string typed, SpeakerType? type = null, int? limit = null, CancellationToken cancel = default) =>
        Get<SuggestionResponse>($"api/v1/speakers{new Query().With("q", typed).With("type", type is { } one ? Words.Of(one) : null).With("limit", limit)}", cancel);

    /// <summary>A person.</summary>
    /// <param name="person">Id or slug. One that was merged is the record it was merged into, where the <see cref="HttpClient"/> follows redirects, as it does by itself; else that is an exception with the status 308.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="QuoteTrackerException">404: not in this database. 410: deleted.</exception>
    public Task<Versioned<PersonResponse>> GetPerson(string person, CancellationToken cancel = default) =>
        GetVersioned<PersonResponse>($"api/v1/people/{Named(person)}", cancel);

    /// <summary>A person, if the record changed since it was read.</summary>
    /// <param name="person">Id or slug.</param>
    /// <param name="etag">Of the answer that was read.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Null where nothing changed.</returns>
    public Task<Versioned<PersonResponse>?> GetPersonIfChanged(string person, string etag, CancellationToken cancel = default) =>
        GetIfChanged<PersonResponse>($"api/v1/people/{Named(person)}", etag, cancel);

    /// <summary>The roles that a person held.</summary>
    /// <param name="person">Id or slug.</param>
    /// <param name="on">The day, EDTF. Null: all roles ever held.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The sure ones first.</returns>
    public async Task<IReadOnlyList<RoleOnDay>> RolesOf(string person, string? on = null, CancellationToken cancel = default) =>
        (await Get<Page<RoleOnDay>>($"api/v1/people/{Named(person)}/roles{new Query().With("on", on)}", cancel)).Items;

    /// <summary>Adds a person.</summary>
    /// <param name="person">Who.</param>
    /// <param name="idempotencyKey">A word for this request: sent again with it within 24 hours, nothing is done twice.</param>
    /// <param name="reason">Why, in a sentence of at most 500 characters: the history keeps it.</param>
    /// <param name="cancel">Ends the wait, and may leave open whether the person was added.</param>
    /// <exception cref="QuoteTrackerException">400: a field is wrong. 401, 403: without a key, or one that may write. 409: the slug or an identifier is taken.</exception>
    public Task<Versioned<PersonResponse>> AddPerson(PersonRequest person, string? idempotencyKey = null, string? reason = null, CancellationToken cancel = default) =>
        Add<PersonRequest, PersonResponse>("api/v1/people", person, idempotencyKey, reason, cancel);

    /// <summary>Adds an organization.</summary>
    /// <param name="organization">Which.</param>
    /// <param name="idempotencyKey">As in <see cref="AddPerson"/>.</param>
    /// <param name="reason">As in <see cref="AddPerson"/>.</param>
    /// <param name="cancel">As in <see cref="AddPerson"/>.</param>
    public Task<Versioned<OrganizationResponse>> AddOrganization(OrganizationRequest organization, string? idempotencyKey = null, string? reason = null, CancellationToken cancel = default) =>
        Add<OrganizationRequest, OrganizationResponse>("api/v1/organizations", organization, idempotencyKey, reason, cancel);
}
