namespace QuoteTracker.Text.Tests;

public sealed class ComparingRoles
{
    [Theory]
    [InlineData("MP", "Member of the Milli Majlis", "MP", true)]
    [InlineData("an MP from Baku", "Member of the Milli Majlis", "MP", true)]
    [InlineData("member of the Milli Majlis", "Member of the Milli Majlis", "", true)]
    [InlineData("member", "Member of the Milli Majlis", "MP", true)]
    [InlineData("MPs", "Member of the Milli Majlis", "MP", false)]
    [InlineData("chairman of the Azerbaijan Popular Front Party (AXCP)", "Chairman", "", true)]
    [InlineData("CHAIRMAN", "chairman of the party", "", true)]
    [InlineData("Prezident", "Prezi̇dent", "", true)]
    [InlineData("spokesman", "Chairman", "", false)]
    [InlineData("political commentator", "political analyst", "commentator", true)]
    [InlineData("party chairman", "chairman party", "", false)]
    [InlineData("former chairman", "Chairman", "", false)]
    [InlineData("chairman", "Former chairman", "", false)]
    [InlineData("the former chairman", "former chairman", "", true)]
    [InlineData("deputy minister", "Minister", "", false)]
    [InlineData("Minister", "Deputy Minister", "", false)]
    [InlineData("deputy foreign minister", "Deputy Foreign Minister", "", true)]
    [InlineData("ex-president", "President", "", false)]
    [InlineData("acting president", "President", "", false)]
    [InlineData("vice-president", "President", "Vice President", true)]
    [InlineData("vice-president", "President", "", false)]
    [InlineData("president-designate", "President", "", false)]
    [InlineData("interim leader", "leader", "", false)]
    [InlineData("the late president", "President", "", false)]
    [InlineData("then-president", "President", "", false)]
    [InlineData("former deputy minister", "Deputy minister", "", false)]
    [InlineData("Prime Minister", "Minister", "", false)]
    [InlineData("former", "Former chairman", "", false)]
    [InlineData("of the", "Member of the Milli Majlis", "", false)]
    [InlineData("", "Chairman", "", false)]
    [InlineData("chairman", "", "", false)]
    public void Takes_words_for_a_role_that_they_can_mean(string asStated, string role, string alsoCalled, bool agrees) =>
        RoleWording.Agree(asStated, role, alsoCalled.Length == 0 ? [] : [alsoCalled]).ShouldBe(agrees);
}
