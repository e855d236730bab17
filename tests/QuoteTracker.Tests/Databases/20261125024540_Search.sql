-- Made by the version that first had this migration: a few of the seed's records, imported, changed and reviewed over HTTP. See Upgrading.cs.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO __EFMigrationsHistory VALUES('20261124083938_Initial','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261124235027_EvidenceAndHistory','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261125024540_Search','10.0.15');
CREATE TABLE IF NOT EXISTS "AccessKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AccessKeys" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "RevokedAt" INTEGER NULL, "ExpiresAt" INTEGER NULL, "LastUsedAt" INTEGER NULL, "Scopes" TEXT NOT NULL DEFAULT 'write', "Version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "CK_AccessKeys_Hash" CHECK (length(Hash) = 64)
);
INSERT INTO AccessKeys VALUES(1,'admin','ef9c44758e9479376945b732427b943401e6923fd3e68781c84416b3136ddcfa',639313821091826481,NULL,NULL,639313821101932142,'admin',1);
CREATE TABLE IF NOT EXISTS "Speakers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Speakers" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Summary" TEXT NULL,
    "Type" TEXT NOT NULL,
    "Description" TEXT NULL,
    "Count" INTEGER NULL,
    "CountQualifier" TEXT NULL,
    "OrganizationId" INTEGER NULL,
    "Classification" TEXT NULL,
    "BirthDate" TEXT NULL,
    "DeathDate" TEXT NULL, "Version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "CK_Speakers_Count" CHECK (Count IS NULL OR Count > 0),
    CONSTRAINT "CK_Speakers_CountQualifier" CHECK ((Count IS NULL) = (CountQualifier IS NULL) AND (CountQualifier IS NULL OR CountQualifier IN ('exactly', 'about', 'nearly', 'over', 'atLeast'))),
    CONSTRAINT "CK_Speakers_Group" CHECK ((Type = 'group') = (Description IS NOT NULL)),
    CONSTRAINT "CK_Speakers_Name" CHECK (length(trim(Name)) > 0),
    CONSTRAINT "CK_Speakers_Slug" CHECK (length(Slug) > 0 AND Slug NOT GLOB '*[^a-z0-9-]*' AND Slug GLOB '*[a-z]*'),
    CONSTRAINT "CK_Speakers_Type" CHECK (Type IN ('person', 'organization', 'group')),
    CONSTRAINT "FK_Speakers_Speakers_OrganizationId" FOREIGN KEY ("OrganizationId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Speakers VALUES(1,'milli-majlis','Milli Majlis','The parliament of Azerbaijan.','organization',NULL,NULL,NULL,NULL,'parliament',NULL,NULL,1);
INSERT INTO Speakers VALUES(2,'turan','Turan','The news agency that Fazil Mustafa spoke to.','organization',NULL,NULL,NULL,NULL,'news agency',NULL,NULL,1);
INSERT INTO Speakers VALUES(3,'radio-azadlig','Radio Azadlig','The radio that Nasimi Mammadli spoke with.','organization',NULL,NULL,NULL,NULL,'broadcaster',NULL,NULL,1);
INSERT INTO Speakers VALUES(4,'azerbaijan','Azerbaijan','The country whose president is Ilham Aliyev.','organization',NULL,NULL,NULL,NULL,'country',NULL,NULL,1);
INSERT INTO Speakers VALUES(5,'fazil-mustafa','Fazil Mustafa','Member of the Milli Majlis, one of the MPs who signed the appeal.','person',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO Speakers VALUES(6,'azerbaijani-mps-2024-10-05','Azerbaijani MPs',NULL,'group','43 members of the Milli Majlis (Parliament) of Azerbaijan',43,'exactly',1,NULL,NULL,NULL,1);
INSERT INTO Speakers VALUES(7,'example-desk','Example Desk',NULL,'organization',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
CREATE TABLE IF NOT EXISTS "GroupMembers" (
    "GroupId" INTEGER NOT NULL,
    "PersonId" INTEGER NOT NULL,
    CONSTRAINT "PK_GroupMembers" PRIMARY KEY ("GroupId", "PersonId"),
    CONSTRAINT "FK_GroupMembers_Speakers_GroupId" FOREIGN KEY ("GroupId") REFERENCES "Speakers" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_GroupMembers_Speakers_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO GroupMembers VALUES(6,5);
CREATE TABLE IF NOT EXISTS "Quotes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Quotes" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "SpokenIn" TEXT NULL,
    "SpokenInBasis" TEXT NULL,
    "SaidOn" TEXT NULL,
    "EarliestDay" TEXT NULL,
    "LatestDay" TEXT NULL,
    "DateBasis" TEXT NULL,
    "LeadIn" TEXT NULL,
    "AddresseeId" INTEGER NULL,
    "Topics" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "AddedAt" INTEGER NOT NULL, "Version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "CK_Quotes_DateBasis" CHECK ((SaidOn IS NULL) = (DateBasis IS NULL) AND (DateBasis IS NULL OR DateBasis IN ('stated', 'inferred', 'publication'))),
    CONSTRAINT "CK_Quotes_Days" CHECK ((SaidOn IS NULL) = (EarliestDay IS NULL) AND (SaidOn IS NULL) = (LatestDay IS NULL) AND (SaidOn IS NULL OR EarliestDay <= LatestDay)),
    CONSTRAINT "CK_Quotes_Id" CHECK (Id < 2147483648),
    CONSTRAINT "CK_Quotes_Kind" CHECK (Kind IN ('direct', 'partial', 'indirect', 'reported', 'silence')),
    CONSTRAINT "CK_Quotes_SpokenIn" CHECK ((SpokenIn IS NULL) = (SpokenInBasis IS NULL)),
    CONSTRAINT "CK_Quotes_Status" CHECK (Status IN ('draft', 'published', 'retracted')),
    CONSTRAINT "CK_Quotes_Text" CHECK (length(trim(Text)) > 0),
    CONSTRAINT "FK_Quotes_Speakers_AddresseeId" FOREIGN KEY ("AddresseeId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Quotes VALUES(1,'mustafa-1-lead','the issue at stake is the threat to state independence','indirect','en',NULL,NULL,'2024-10','2024-10-01','2024-10-31','inferred','One of the MPs who signed the appeal, Fazil Mustafa, told Turan news agency that',2,'["independence"]','published',639313821078969862,1);
INSERT INTO Quotes VALUES(2,'mustafa-1','This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.','direct','en','az','inferred','2024-10','2024-10-01','2024-10-31','inferred',NULL,2,'["usa","armenia","independence","friendship"]','published',639313821079090260,2);
INSERT INTO Quotes VALUES(3,'mustafa-3-lead','the situation is not dependent on Azerbaijan','indirect','en',NULL,NULL,'2024-10','2024-10-01','2024-10-31','inferred','According to Mustafa',2,'[]','published',639313821079092604,1);
CREATE TABLE IF NOT EXISTS "Sources" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sources" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Url" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "PublisherId" INTEGER NULL,
    "Authors" TEXT NOT NULL,
    "PublishedOn" TEXT NULL,
    "PublishedOnBasis" TEXT NULL,
    "Language" TEXT NOT NULL,
    "AddedAt" INTEGER NOT NULL, "LinkCheckedAt" INTEGER NULL, "LinkFault" TEXT NULL, "PublisherAsPrinted" TEXT NULL, "Version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "CK_Sources_Kind" CHECK (Kind IN ('article', 'transcript', 'letter', 'post', 'broadcast', 'book')),
    CONSTRAINT "CK_Sources_PublishedOn" CHECK ((PublishedOn IS NULL) = (PublishedOnBasis IS NULL)),
    CONSTRAINT "CK_Sources_Title" CHECK (length(trim(Title)) > 0),
    CONSTRAINT "FK_Sources_Speakers_PublisherId" FOREIGN KEY ("PublisherId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Sources VALUES(1,'mps-response','Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”',NULL,'article',NULL,'[]','2024-10','inferred','en',639313821077398130,NULL,NULL,NULL,2);
CREATE TABLE IF NOT EXISTS "SpeakerIdentifiers" (
    "SpeakerId" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "Scheme" TEXT NOT NULL,
    "Identifier" TEXT NOT NULL,
    CONSTRAINT "PK_SpeakerIdentifiers" PRIMARY KEY ("SpeakerId", "Place"),
    CONSTRAINT "FK_SpeakerIdentifiers_Speakers_SpeakerId" FOREIGN KEY ("SpeakerId") REFERENCES "Speakers" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "SpeakerLinks" (
    "SpeakerId" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "Url" TEXT NOT NULL,
    "Note" TEXT NULL,
    CONSTRAINT "PK_SpeakerLinks" PRIMARY KEY ("SpeakerId", "Place"),
    CONSTRAINT "FK_SpeakerLinks_Speakers_SpeakerId" FOREIGN KEY ("SpeakerId") REFERENCES "Speakers" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "SpeakerNames" (
    "SpeakerId" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Folded" TEXT NOT NULL,
    "Language" TEXT NULL,
    "Note" TEXT NULL,
    CONSTRAINT "PK_SpeakerNames" PRIMARY KEY ("SpeakerId", "Place"),
    CONSTRAINT "CK_SpeakerNames_Name" CHECK (length(trim(Name)) > 0),
    CONSTRAINT "FK_SpeakerNames_Speakers_SpeakerId" FOREIGN KEY ("SpeakerId") REFERENCES "Speakers" ("Id") ON DELETE CASCADE
);
INSERT INTO SpeakerNames VALUES(1,0,'Milli Majlis',' milli majlis ',NULL,NULL);
INSERT INTO SpeakerNames VALUES(1,1,'Parliament of Azerbaijan',' parliament of azerbaijan ','en',NULL);
INSERT INTO SpeakerNames VALUES(2,0,'Turan',' turan ',NULL,NULL);
INSERT INTO SpeakerNames VALUES(2,1,'Turan news agency',' turan news agency ','en',NULL);
INSERT INTO SpeakerNames VALUES(3,0,'Radio Azadlig',' radio azadlig ',NULL,NULL);
INSERT INTO SpeakerNames VALUES(4,0,'Azerbaijan',' azerbaijan ',NULL,NULL);
INSERT INTO SpeakerNames VALUES(4,1,'Republic of Azerbaijan',' republic of azerbaijan ','en',NULL);
INSERT INTO SpeakerNames VALUES(5,0,'Fazil Mustafa',' fazil mustafa ',NULL,NULL);
INSERT INTO SpeakerNames VALUES(5,1,'Fazil Mustafa',' fazil mustafa ','az',NULL);
INSERT INTO SpeakerNames VALUES(5,2,'Фазиль Мустафа',' фазиль мустафа ','ru',NULL);
INSERT INTO SpeakerNames VALUES(6,0,'Azerbaijani MPs',' azerbaijani mps ',NULL,NULL);
INSERT INTO SpeakerNames VALUES(7,0,'Example Desk',' example desk ',NULL,NULL);
CREATE TABLE IF NOT EXISTS "Attributions" (
    "QuoteId" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "SpeakerId" INTEGER NOT NULL,
    "RoleAsStated" TEXT NULL,
    "CapacityId" INTEGER NULL,
    CONSTRAINT "PK_Attributions" PRIMARY KEY ("QuoteId", "Place"),
    CONSTRAINT "FK_Attributions_Quotes_QuoteId" FOREIGN KEY ("QuoteId") REFERENCES "Quotes" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Attributions_Speakers_CapacityId" FOREIGN KEY ("CapacityId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Attributions_Speakers_SpeakerId" FOREIGN KEY ("SpeakerId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Attributions VALUES(1,0,5,'One of the MPs who signed the appeal',1);
INSERT INTO Attributions VALUES(2,0,5,'One of the MPs who signed the appeal',1);
INSERT INTO Attributions VALUES(3,0,5,NULL,1);
CREATE TABLE IF NOT EXISTS "Relations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Relations" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "FromId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "ToId" INTEGER NOT NULL, "Version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "CK_Relations_Ends" CHECK (FromId <> ToId),
    CONSTRAINT "CK_Relations_Kind" CHECK (Kind IN ('elaborates', 'excerptOf', 'paraphrases', 'translates', 'repliesTo', 'repeats', 'contradicts', 'denies', 'retracts', 'corrects')),
    CONSTRAINT "FK_Relations_Quotes_FromId" FOREIGN KEY ("FromId") REFERENCES "Quotes" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Relations_Quotes_ToId" FOREIGN KEY ("ToId") REFERENCES "Quotes" ("Id") ON DELETE CASCADE
);
INSERT INTO Relations VALUES(1,'mustafa-1-elaborates',2,'elaborates',1,1);
CREATE TABLE IF NOT EXISTS "Memberships" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Memberships" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "PersonId" INTEGER NOT NULL,
    "OrganizationId" INTEGER NOT NULL,
    "Role" TEXT NOT NULL,
    "StartDate" TEXT NULL,
    "EndDate" TEXT NULL,
    "EarliestDay" TEXT NULL,
    "LatestDay" TEXT NULL,
    "SourceId" INTEGER NULL, "AlsoCalled" TEXT NOT NULL DEFAULT '[]', "Version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "CK_Memberships_Days" CHECK (EarliestDay IS NULL OR LatestDay IS NULL OR EarliestDay <= LatestDay),
    CONSTRAINT "CK_Memberships_Role" CHECK (length(trim(Role)) > 0),
    CONSTRAINT "FK_Memberships_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Memberships_Speakers_OrganizationId" FOREIGN KEY ("OrganizationId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Memberships_Speakers_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Memberships VALUES(1,'fazil-mustafa-milli-majlis',5,1,'Member of the Milli Majlis','../2024-10-05',NULL,'0001-01-01',NULL,1,'["MP","MPs"]',1);
CREATE TABLE IF NOT EXISTS "Snapshots" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Snapshots" PRIMARY KEY AUTOINCREMENT,
    "SourceId" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "MediaType" TEXT NOT NULL,
    "CapturedAt" INTEGER NOT NULL,
    CONSTRAINT "AK_Snapshots_SourceId_Id" UNIQUE ("SourceId", "Id"),
    CONSTRAINT "CK_Snapshots_Sha256" CHECK (length(Sha256) = 64),
    CONSTRAINT "CK_Snapshots_Text" CHECK (length(Text) > 0),
    CONSTRAINT "FK_Snapshots_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id") ON DELETE CASCADE
);
INSERT INTO Snapshots VALUES(1,1,replace('Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”\n\n“How Alarmed They’ve Become…”\n\nOn October 5, 43 members of the Milli Majlis (Parliament) of Azerbaijan appealed to the country''s Foreign Minister Jeyhun Bayramov, requesting a reassessment of relations with the United States and the termination of defense cooperation agreements.\n\nThe MPs called for halting all projects implemented by the U.S. Agency for International Development (USAID) and its non-governmental organizations in Azerbaijan, as well as ending USAID''s operations in the country.\n\nThe documents the MPs sought to annul included the “Joint Declaration on Future Military and Defense Relations between the Republic of Azerbaijan and the United States” (signed in 1997) and the “Agreement on the Acquisition and Cross-Servicing of Equipment between the Ministry of Defense of the Republic of Azerbaijan and the Department of Defense of the United States” (signed in 2013).\n\nThe MPs'' appeal was prepared in response to a letter from a group of U.S. Congress members addressed to Secretary of State Antony Blinken.\n\nOn October 3, nearly 60 U.S. Congressmen urged Secretary Blinken to pressure Azerbaijani President Ilham Aliyev to protect human rights and release all political prisoners ahead of the COP29 climate conference scheduled to be held in Baku next month: “We call on the State Department to ensure the immediate and unconditional release of all political prisoners, hostages, and detainees, including ethnic Armenians, to create a more favorable environment for successful diplomacy at COP29.”\n\nThe Congressmen also demanded that “provocative statements against Armenia” be ceased.\n\nAzerbaijani President Ilham Aliyev criticized the appeal, stating: “They cannot influence our will... I have no doubt that this appeal was drafted within the U.S. State Department.”\nSo far, there has been no response from the U.S. to the president’s criticism.\n\nOne of the MPs who signed the appeal, Fazil Mustafa, told Turan news agency that the issue at stake is the threat to state independence: “This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.”\n\nMustafa emphasized that independence is the highest value: “This threatening move against the territorial integrity of Azerbaijan clearly demonstrates how problematic America''s stance towards us has become.”\n\nAccording to Mustafa, the situation is not dependent on Azerbaijan: “We are not the ones deteriorating relations with America. America says it is ready to take all kinds of steps for Armenia. But the steps they take threaten our state independence. So, how should Azerbaijan respond to such unfriendly behavior?”\n\nHe noted that the U.S. is a great power, and any sanctions or actions it takes against Azerbaijan may have certain repercussions:\n“But that doesn’t mean we should simply stand by and watch behavior that threatens our independence. From this perspective, I believe Azerbaijan must adopt a principled stance on such issues.”\n\nThe MP argued that Azerbaijan’s efforts to improve relations with the U.S. have been clear: “We have no problem with the U.S. and have made numerous statements and shown the will to strengthen ties. But if the U.S. perceives friendship with Azerbaijan only in the context of the Armenian issue, it’s laughable. Should we base our relations with America on its history with Native Americans?”\n\nHe stated that, in this regard, Azerbaijan’s reaction is understandable: “This may have some impact on us, but if we allow such behavior that threatens our independence, other countries and entities may follow suit.”\n\nSo far, the Ministry of Foreign Affairs of Azerbaijan has not commented on the MPs’ appeal. However, some opposition parties have criticized the move.\n\nAli Karimli, chairman of the Azerbaijan Popular Front Party (AXCP), believes that the call by nearly 60 U.S. Congressmen and Senators to release over 300 political prisoners ahead of COP29 has greatly alarmed the ruling camp: “They have become so alarmed that they’ve lost their sense of reality and started threatening the U.S. with sanctions. The fact that MPs, who are not even recognized within their own constituencies and were appointed to the Milli Majlis by Ilham Aliyev, are threatening the U.S. has been met with ridicule on social media.”\n\nKarimli added that they have seen many such threats made against the U.S. by “decaying dictatorships” and “authoritarian regimes” in the past:\n“Currently, 90 percent of Western pressure on the Azerbaijani government is related to the release of political prisoners and the acceleration of peace with Armenia. Both issues fully align with Azerbaijan’s national interests.”\n\nPolitical commentator Nasimi Mammadli also shared his views on the topic with Radio Azadlig, stating that good relations between Azerbaijan and the U.S. are entirely in line with Azerbaijan’s national interests: “The U.S. is the most powerful country in the world. At the same time, it has played a positive role in Azerbaijan’s national security, economic, and political interests at various times.”\n\nThe expert noted that the two countries have had significant cooperation in combating international terrorism:\n“Azerbaijan is merely experiencing some tension with the U.S. regarding human rights and freedoms. This is because the Azerbaijani government is essentially trying to avoid democratic reforms. This has created some tension in relations.”\n\nIn his view, recent geopolitical developments have raised certain concerns in every country regarding national security: “Azerbaijan is located in a region closely tied to Russia and Iran. In recent years, Russia’s influence in Azerbaijan has grown significantly. Especially after the 44-day war and the Russia-Ukraine conflict, Russia feels much more comfortable in Azerbaijan.”\n\nThe political analyst argued that it is not believable that MPs would independently take such a step: “This is the government’s approach and a self-addressed appeal. The government is trying to show Russia and Iran that it is just as opposed to the U.S. as they are, thereby seeking to prevent any potentially dangerous actions by these two states.”\n\n \n\nLeave a review\n\nSocial\n\nFollow us on social networks\n\nNews Line','\n',char(10)),'2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc','text/plain',639313821077402518);
INSERT INTO Snapshots VALUES(2,1,replace('Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”\n\n“How Alarmed They’ve Become…”\n\nOn October 5, 43 members of the Milli Majlis (Parliament) of Azerbaijan appealed to the country''s Foreign Minister Jeyhun Bayramov, requesting a reassessment of relations with the United States and the termination of defense cooperation agreements.\n\nThe MPs called for halting all projects implemented by the U.S. Agency for International Development (USAID) and its non-governmental organizations in Azerbaijan, as well as ending USAID''s operations in the country.\n\nThe documents the MPs sought to annul included the “Joint Declaration on Future Military and Defense Relations between the Republic of Azerbaijan and the United States” (signed in 1997) and the “Agreement on the Acquisition and Cross-Servicing of Equipment between the Ministry of Defense of the Republic of Azerbaijan and the Department of Defense of the United States” (signed in 2013).\n\nThe MPs'' appeal was prepared in response to a letter from a group of U.S. Congress members addressed to Secretary of State Antony Blinken.\n\nOn October 3, nearly 60 U.S. Congressmen urged Secretary Blinken to pressure Azerbaijani President Ilham Aliyev to protect human rights and release all political prisoners ahead of the COP29 climate conference scheduled to be held in Baku next month: “We call on the State Department to ensure the immediate and unconditional release of all political prisoners, hostages, and detainees, including ethnic Armenians, to create a more favorable environment for successful diplomacy at COP29.”\n\nThe Congressmen also demanded that “provocative statements against Armenia” be ceased.\n\nAzerbaijani President Ilham Aliyev criticized the appeal, stating: “They cannot influence our will... I have no doubt that this appeal was drafted within the U.S. State Department.”\nSo far, there has been no response from the U.S. to the president’s criticism.\n\nOne of the MPs who signed the appeal, Fazil Mustafa, told Turan news agency that the issue at stake is the threat to state independence: “This step by the U.S. is not just an expression of a pro-Armenian stance, but a step against the independence of Azerbaijan.”\n\nMustafa emphasized that independence is the highest value: “This threatening move against the territorial integrity of Azerbaijan clearly demonstrates how problematic America''s stance towards us has become.”\n\nAccording to Mustafa, the situation is not dependent on Azerbaijan: “We are not the ones deteriorating relations with America. America says it is ready to take all kinds of steps for Armenia. But the steps they take threaten our state independence. So, how should Azerbaijan respond to such unfriendly behavior?”\n\nHe noted that the U.S. is a great power, and any sanctions or actions it takes against Azerbaijan may have certain repercussions:\n“But that doesn’t mean we should simply stand by and watch behavior that threatens our independence. From this perspective, I believe Azerbaijan must adopt a principled stance on such issues.”\n\nThe MP argued that Azerbaijan’s efforts to improve relations with the U.S. have been clear: “We have no problem with the U.S. and have made numerous statements and shown the will to strengthen ties. But if the U.S. perceives friendship with Azerbaijan only in the context of the Armenian issue, it’s laughable. Should we base our relations with America on its history with Native Americans?”\n\nHe stated that, in this regard, Azerbaijan’s reaction is understandable: “This may have some impact on us, but if we allow such behavior that threatens our independence, other countries and entities may follow suit.”\n\nSo far, the Ministry of Foreign Affairs of Azerbaijan has not commented on the MPs’ appeal. However, some opposition parties have criticized the move.\n\nAli Karimli, chairman of the Azerbaijan Popular Front Party (AXCP), believes that the call by nearly 60 U.S. Congressmen and Senators to release over 300 political prisoners ahead of COP29 has greatly alarmed the ruling camp: “They have become so alarmed that they’ve lost their sense of reality and started threatening the U.S. with sanctions. The fact that MPs, who are not even recognized within their own constituencies and were appointed to the Milli Majlis by Ilham Aliyev, are threatening the U.S. has been met with ridicule on social media.”\n\nKarimli added that they have seen many such threats made against the U.S. by “decaying dictatorships” and “authoritarian regimes” in the past:\n“Currently, 90 percent of Western pressure on the Azerbaijani government is related to the release of political prisoners and the acceleration of peace with Armenia. Both issues fully align with Azerbaijan’s national interests.”\n\nPolitical commentator Nasimi Mammadli also shared his views on the topic with Radio Azadlig, stating that good relations between Azerbaijan and the U.S. are entirely in line with Azerbaijan’s national interests: “The U.S. is the most powerful country in the world. At the same time, it has played a positive role in Azerbaijan’s national security, economic, and political interests at various times.”\n\nThe expert noted that the two countries have had significant cooperation in combating international terrorism:\n“Azerbaijan is merely experiencing some tension with the U.S. regarding human rights and freedoms. This is because the Azerbaijani government is essentially trying to avoid democratic reforms. This has created some tension in relations.”\n\nIn his view, recent geopolitical developments have raised certain concerns in every country regarding national security: “Azerbaijan is located in a region closely tied to Russia and Iran. In recent years, Russia’s influence in Azerbaijan has grown significantly. Especially after the 44-day war and the Russia-Ukraine conflict, Russia feels much more comfortable in Azerbaijan.”\n\nThe political analyst argued that it is not believable that MPs would independently take such a step: “This is the government’s approach and a self-addressed appeal. The government is trying to show Russia and Iran that it is just as opposed to the U.S. as they are, thereby seeking to prevent any potentially dangerous actions by these two states.”\n\n \n\nLeave a review\n\nSocial\n\nFollow us on social networks\n\nNews Line','\n',char(10)),'fda78eca153ed02ef140e7274b96228e831ee8e63cdfcbb9e17f98469ea4b577','text/plain',639313821110816465);
CREATE TABLE IF NOT EXISTS "Occurrences" (
    "QuoteId" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "SourceId" INTEGER NOT NULL,
    "SnapshotId" INTEGER NOT NULL,
    "Exact" TEXT NOT NULL,
    "Prefix" TEXT NOT NULL,
    "Suffix" TEXT NOT NULL,
    "Start" INTEGER NOT NULL,
    "End" INTEGER NOT NULL,
    "Anchor" TEXT NOT NULL,
    "InHeadline" INTEGER NOT NULL,
    "AttributedTo" TEXT NULL,
    CONSTRAINT "PK_Occurrences" PRIMARY KEY ("QuoteId", "Place"),
    CONSTRAINT "CK_Occurrences_Anchor" CHECK (Anchor IN ('exact', 'fuzzy', 'ambiguous', 'orphan')),
    CONSTRAINT "CK_Occurrences_Exact" CHECK (length(Exact) > 0),
    CONSTRAINT "CK_Occurrences_Place" CHECK (Start >= 0 AND Start < "End"),
    CONSTRAINT "FK_Occurrences_Quotes_QuoteId" FOREIGN KEY ("QuoteId") REFERENCES "Quotes" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Occurrences_Snapshots_SourceId_SnapshotId" FOREIGN KEY ("SourceId", "SnapshotId") REFERENCES "Snapshots" ("SourceId", "Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Occurrences_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id") ON DELETE RESTRICT
);
INSERT INTO Occurrences VALUES(1,0,1,1,'the issue at stake is the threat to state independence','fa, told Turan news agency that ',': “This step by the U.S. is not ',2050,2104,'exact',0,NULL);
INSERT INTO Occurrences VALUES(2,0,1,1,'This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.',' threat to state independence: “',replace('”\n\nMustafa emphasized that indep','\n',char(10)),2107,2235,'exact',0,NULL);
INSERT INTO Occurrences VALUES(2,1,1,1,'This is a Demarche Against State Independence','ijani MPs to U.S. Congressmen: “',replace('”\n\n“How Alarmed They’ve Become…”','\n',char(10)),52,97,'exact',1,'Azerbaijani MPs');
INSERT INTO Occurrences VALUES(3,0,1,1,'the situation is not dependent on Azerbaijan',replace('become.”\n\nAccording to Mustafa, ','\n',char(10)),': “We are not the ones deteriora',2469,2513,'exact',0,NULL);
CREATE TABLE IF NOT EXISTS "ChainLinks" (
    "QuoteId" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "Step" INTEGER NOT NULL,
    "SpeakerId" INTEGER NULL,
    "SourceId" INTEGER NULL,
    "Cue" TEXT NULL,
    CONSTRAINT "PK_ChainLinks" PRIMARY KEY ("QuoteId", "Place", "Step"),
    CONSTRAINT "CK_ChainLinks_One" CHECK ((SpeakerId IS NULL) <> (SourceId IS NULL)),
    CONSTRAINT "FK_ChainLinks_Occurrences_QuoteId_Place" FOREIGN KEY ("QuoteId", "Place") REFERENCES "Occurrences" ("QuoteId", "Place") ON DELETE CASCADE,
    CONSTRAINT "FK_ChainLinks_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_ChainLinks_Speakers_SpeakerId" FOREIGN KEY ("SpeakerId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO ChainLinks VALUES(1,0,0,2,NULL,'told Turan news agency');
INSERT INTO ChainLinks VALUES(2,0,0,2,NULL,'told Turan news agency');
INSERT INTO ChainLinks VALUES(3,0,0,2,NULL,'told Turan news agency');
CREATE TABLE IF NOT EXISTS "DeletedSnapshots" (
    "SnapshotId" INTEGER NOT NULL CONSTRAINT "PK_DeletedSnapshots" PRIMARY KEY,
    "SourceId" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "MediaType" TEXT NOT NULL,
    "CapturedAt" INTEGER NOT NULL,
    "PageUrl" TEXT NULL,
    "PageMediaType" TEXT NULL,
    "PageCharset" TEXT NULL,
    "PageCompressed" BLOB NULL,
    "PageSha256" TEXT NULL
);
CREATE TABLE IF NOT EXISTS "GivenAnswers" (
    "Caller" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Request" BLOB NOT NULL,
    "Status" INTEGER NOT NULL,
    "ContentType" TEXT NULL,
    "Location" TEXT NULL,
    "ETag" TEXT NULL,
    "Body" BLOB NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "PK_GivenAnswers" PRIMARY KEY ("Caller", "Key"),
    CONSTRAINT "CK_GivenAnswers_Request" CHECK (length(Request) = 32)
);
CREATE TABLE IF NOT EXISTS "Imports" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Imports" PRIMARY KEY AUTOINCREMENT,
    "File" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "Bytes" INTEGER NOT NULL,
    "Lines" INTEGER NOT NULL,
    "ReceivedAt" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "StartedAt" INTEGER NULL,
    "FinishedAt" INTEGER NULL,
    "Failure" TEXT NULL,
    "Kind" TEXT NULL,
    "Line" INTEGER NOT NULL,
    "Done" INTEGER NOT NULL,
    "Added" INTEGER NOT NULL,
    "Changed" INTEGER NOT NULL,
    "Unchanged" INTEGER NOT NULL,
    "Rejected" INTEGER NOT NULL,
    CONSTRAINT "CK_Imports_State" CHECK (State IN ('waiting', 'running', 'done', 'failed'))
);
CREATE TABLE IF NOT EXISTS "LaterAnchors" (
    "QuoteId" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "SnapshotId" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Score" REAL NOT NULL,
    "Start" INTEGER NULL,
    "End" INTEGER NULL,
    "Words" TEXT NULL,
    CONSTRAINT "PK_LaterAnchors" PRIMARY KEY ("QuoteId", "Place", "SnapshotId"),
    CONSTRAINT "CK_LaterAnchors_Place" CHECK ((State = 'orphan') = (Start IS NULL) AND (Start IS NULL) = ("End" IS NULL)),
    CONSTRAINT "CK_LaterAnchors_State" CHECK (State IN ('exact', 'fuzzy', 'ambiguous', 'orphan')),
    CONSTRAINT "FK_LaterAnchors_Occurrences_QuoteId_Place" FOREIGN KEY ("QuoteId", "Place") REFERENCES "Occurrences" ("QuoteId", "Place") ON DELETE CASCADE,
    CONSTRAINT "FK_LaterAnchors_Snapshots_SnapshotId" FOREIGN KEY ("SnapshotId") REFERENCES "Snapshots" ("Id") ON DELETE RESTRICT
);
INSERT INTO LaterAnchors VALUES(1,0,2,'exact',1.0,2050,2104,NULL);
INSERT INTO LaterAnchors VALUES(2,0,2,'fuzzy',0.95652173913043481157,2107,2230,'This step by the U.S. is not just an expression of a pro-Armenian stance, but a step against the independence of Azerbaijan');
INSERT INTO LaterAnchors VALUES(2,1,2,'exact',1.0,52,97,NULL);
INSERT INTO LaterAnchors VALUES(3,0,2,'exact',1.0,2465,2509,NULL);
CREATE TABLE IF NOT EXISTS "Reviews" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Reviews" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Claim" TEXT NOT NULL,
    "Claimant" TEXT NULL,
    "QuoteId" INTEGER NULL,
    "ReviewerId" INTEGER NOT NULL,
    "Url" TEXT NOT NULL,
    "ReviewedOn" TEXT NULL,
    "Rating" TEXT NOT NULL,
    "RatingValue" REAL NULL,
    "BestRating" REAL NULL,
    "WorstRating" REAL NULL,
    "Language" TEXT NULL,
    CONSTRAINT "CK_Reviews_Claim" CHECK (length(trim(Claim)) > 0),
    CONSTRAINT "CK_Reviews_Scale" CHECK ((BestRating IS NULL) = (WorstRating IS NULL) AND (RatingValue IS NULL OR BestRating IS NOT NULL)),
    CONSTRAINT "FK_Reviews_Quotes_QuoteId" FOREIGN KEY ("QuoteId") REFERENCES "Quotes" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Reviews_Speakers_ReviewerId" FOREIGN KEY ("ReviewerId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Reviews VALUES(1,'the-headline',1,'Azerbaijani MPs called the U.S. step a demarche against state independence.','A headline',2,7,'https://example.org/reviews/the-headline','2024-10-09','One MP''s words',3.0,5.0,1.0,'en');
CREATE TABLE IF NOT EXISTS "Revisions" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_Revisions" PRIMARY KEY,
    "Operation" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "RecordId" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Action" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "Into" INTEGER NULL,
    "Before" TEXT NULL,
    "After" TEXT NULL,
    "StateHash" BLOB NULL,
    "Hash" BLOB NOT NULL,
    CONSTRAINT "CK_Revisions_Action" CHECK (Action IN ('added', 'changed', 'deleted', 'reverted', 'captured', 'merged', 'unmerged')),
    CONSTRAINT "CK_Revisions_End" CHECK ((StateHash IS NULL) = (Action IN ('deleted', 'merged'))),
    CONSTRAINT "CK_Revisions_Hash" CHECK (length(Hash) = 32),
    CONSTRAINT "CK_Revisions_Kind" CHECK (Kind IN ('organization', 'person', 'group', 'source', 'membership', 'quote', 'relation', 'review', 'key'))
);
INSERT INTO Revisions VALUES(1,1,'organization',1,'milli-majlis',1,'added',639313821074683641,'command line',NULL,NULL,NULL,NULL,X'2aa1fe39cf9e1d9ee0a3dc2f87361a732311df55b84644f784a7f321ca008ae4',X'242bf329daf5027dc120152e022ce2057b99328a90752fc60df9c486eaef8eac');
INSERT INTO Revisions VALUES(2,1,'organization',2,'turan',1,'added',639313821074683641,'command line',NULL,NULL,NULL,NULL,X'01c7d0c2b28d3c2fe84cd6f488d3ebfd681bf9af6c0f4c7845c53e246079a611',X'817c1f109d27798ee1cd494df563a0da37ec347a19c6f828371e5ff70c9326ac');
INSERT INTO Revisions VALUES(3,1,'organization',3,'radio-azadlig',1,'added',639313821074683641,'command line',NULL,NULL,NULL,NULL,X'aa152b31824355215d5f62b122b75b0fb778691755c40d8d175e5eb7f619b2f8',X'764d985b3690a51a5e6b68af3ca5f9b25730675ac9691f483a0ad2b74a1a0e22');
INSERT INTO Revisions VALUES(4,1,'organization',4,'azerbaijan',1,'added',639313821074683641,'command line',NULL,NULL,NULL,NULL,X'b81c0f80d1d2703deb18d5bf8c63f7915959a8313ec8f92d2afcfb29aaa62111',X'1219b338ea598f2c964d5a09372179f959e6a0c67cd6be935d4b938887ff0ced');
INSERT INTO Revisions VALUES(5,5,'person',5,'fazil-mustafa',1,'added',639313821075599744,'command line',NULL,NULL,NULL,NULL,X'f5df632af85fc2485e053356549d0d39de3c9f203e2354e1cd97970887f96f79',X'4085e7f50d452089d9b93efaddea7d00bbc89abe480ecde0c84142bfdf5cc0c5');
INSERT INTO Revisions VALUES(6,6,'group',6,'azerbaijani-mps-2024-10-05',1,'added',639313821076758191,'command line',NULL,NULL,NULL,NULL,X'99e7087ded3582668e294e9bf773baed02c3ea0e6d332a95631f679b022c0ef3',X'd9c79e8100ed56b08053cb03849e350132befee9dd1bfdadb2e06b02a5f2691f');
INSERT INTO Revisions VALUES(7,7,'source',1,'mps-response',1,'added',639313821077398130,'command line',NULL,NULL,NULL,NULL,X'b37599f1f6adf70a2c3b9a542e855d7245e5c9befc96dd753d8143dd61bbe2b2',X'd58a8a1336c5870f8f122e7a24681421a6eaa7a56ade0b456c7b0b8755fcfd73');
INSERT INTO Revisions VALUES(8,8,'membership',1,'fazil-mustafa-milli-majlis',1,'added',639313821078454625,'command line',NULL,NULL,NULL,NULL,X'e628bde1a12b03c6ad7f5206c0a3adc6535950b287d0d87db4842f75d1c4c1ca',X'ed22aee61ee1659c733786c3d8ffd47ef3f6cab24ed6d3457f5584aeec8963d3');
INSERT INTO Revisions VALUES(9,9,'quote',1,'mustafa-1-lead',1,'added',639313821078969862,'command line',NULL,NULL,NULL,NULL,X'5a6922f23ef83341a74081d839d3ecdd36edbbe4e8f5c61860ce52e1e7742484',X'23e35be6c557affa77ea6bf3fca2abbb5506eac0429895ba4d66467f807d58ab');
INSERT INTO Revisions VALUES(10,9,'quote',2,'mustafa-1',1,'added',639313821079090260,'command line',NULL,NULL,NULL,NULL,X'6f3044e3c00eac1b486a4edcc9a342f19ce17f0efbf6a81e5ceced3d98e5587f',X'ca42b2fd4d8402e7d5a29182ef5e8e98a2bbfad3b87ef05f62d28c3fb875df8d');
INSERT INTO Revisions VALUES(11,9,'quote',3,'mustafa-3-lead',1,'added',639313821079092604,'command line',NULL,NULL,NULL,NULL,X'246da5894d162126735b72f9a0ca9a777f0e9f22aa068186d8f39223c3f74b1c',X'70bb647f8fd164e575bb97647e6453335e4b2e72456aa77273ed1364a374fbb1');
INSERT INTO Revisions VALUES(12,12,'relation',1,'mustafa-1-elaborates',1,'added',639313821080303864,'command line',NULL,NULL,NULL,NULL,X'dde605c9651854c78eaeffd4fb7bdb7336c80638895c67eddb32607a6ae9efe6',X'223eae90eb66a8a89949026b874252d58f0a280b504ac83f9c05e818931d00ae');
INSERT INTO Revisions VALUES(13,13,'key',1,'admin',1,'added',639313821093749640,'first start',NULL,NULL,NULL,NULL,X'345cb360bca88c485e5d68f697cd840508eca3eb4153b2fc2b5e9bdd108d8b5e',X'f38236ac93e29a3e1a58f4ea99028eb32f8a4b577e6ec2cb65101e5896774712');
INSERT INTO Revisions VALUES(14,14,'quote',2,'mustafa-1',2,'changed',639313821106240365,'admin',NULL,NULL,'{"text":"This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.","kind":"direct","language":"en","speakers":[{"speaker":"fazil-mustafa","roleAsStated":"One of the MPs who signed the appeal","capacity":"milli-majlis"}],"key":"mustafa-1","spokenIn":"az","spokenInBasis":"inferred","saidOn":"2024-10","dateBasis":"inferred","leadIn":"One of the MPs who signed the appeal, Fazil Mustafa, told Turan news agency that the issue at stake is the threat to state independence","addressee":"turan","topics":["usa","independence","armenia"],"status":"published","occurrences":[{"source":"mps-response","snapshot":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","exact":"This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.","prefix":" threat to state independence: “","suffix":"”\n\nMustafa emphasized that indep","start":2107,"end":2235,"chain":[{"speaker":"turan","cue":"told Turan news agency"}]},{"source":"mps-response","snapshot":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","exact":"This is a Demarche Against State Independence","prefix":"ijani MPs to U.S. Congressmen: “","suffix":"”\n\n“How Alarmed They’ve Become…”","start":52,"end":97,"inHeadline":true,"attributedTo":"Azerbaijani MPs"}]}','{"text":"This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.","kind":"direct","language":"en","speakers":[{"speaker":"fazil-mustafa","roleAsStated":"One of the MPs who signed the appeal","capacity":"milli-majlis"}],"key":"mustafa-1","spokenIn":"az","spokenInBasis":"inferred","saidOn":"2024-10","dateBasis":"inferred","addressee":"turan","topics":["usa","armenia","independence","friendship"],"status":"published","occurrences":[{"source":"mps-response","snapshot":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","exact":"This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.","prefix":" threat to state independence: “","suffix":"”\n\nMustafa emphasized that indep","start":2107,"end":2235,"chain":[{"speaker":"turan","cue":"told Turan news agency"}]},{"source":"mps-response","snapshot":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","exact":"This is a Demarche Against State Independence","prefix":"ijani MPs to U.S. Congressmen: “","suffix":"”\n\n“How Alarmed They’ve Become…”","start":52,"end":97,"inHeadline":true,"attributedTo":"Azerbaijani MPs"}]}',X'f199937318f0ad390849ef75dd82adf7c427e43fef9da223c8b1198cf9148e79',X'dc2ecc0b2df38cc981dea64c468766cadbda444a1b7013b66417259f689f5da4');
INSERT INTO Revisions VALUES(15,15,'organization',7,'example-desk',1,'added',639313821107511310,'admin',NULL,NULL,NULL,NULL,X'5b95074ef3b04a5807211ff3fa7b531601138dff7831d6142e1c0917a2995032',X'63bac0946585c18ac47627737d95fea2ecd9ef3fc2f637643bf5bf0fbf593933');
INSERT INTO Revisions VALUES(16,16,'review',1,'the-headline',1,'added',639313821108611368,'admin',NULL,NULL,NULL,NULL,X'dd6366fa372912904c5e17d71b3bbc10a897d95a1f52494bfe975463aa8ba54f',X'5b8e3683bd55b2908cb645970db7f2261c9d3919cba72deb71207234132e4c8f');
INSERT INTO Revisions VALUES(17,17,'source',1,'mps-response',2,'captured',639313821111143615,'admin',NULL,NULL,'{"title":"Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”","language":"en","key":"mps-response","kind":"article","publishedOn":"2024-10","publishedOnBasis":"inferred","snapshots":[{"sha256":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","mediaType":"text/plain","capturedAt":"2026-11-27T13:15:07.7402518Z"}]}','{"title":"Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”","language":"en","key":"mps-response","kind":"article","publishedOn":"2024-10","publishedOnBasis":"inferred","snapshots":[{"sha256":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","mediaType":"text/plain","capturedAt":"2026-11-27T13:15:07.7402518Z"},{"sha256":"fda78eca153ed02ef140e7274b96228e831ee8e63cdfcbb9e17f98469ea4b577","mediaType":"text/plain","capturedAt":"2026-11-27T13:15:11.0816465Z"}]}',X'797c02bd103006244d2d8cff31fedc1025bd88d1b957b58a54b8c24b8a0eb2fc',X'4ae2501fbe1930aa1b488a04c34f7ef3e8e34f1fe4c896868708eb33b8d1bf53');
INSERT INTO Revisions VALUES(18,18,'person',8,'test-gone',1,'added',639313821111959673,'admin',NULL,NULL,NULL,NULL,X'f9ff0301a5fd203f5ba88081eacdd1414b2be29b6f42684ea3e62b09e39cb964',X'edbb041c23d147b659aa3eb6a859d86f9b3211eb2f92d0f03fe21b964bfef2de');
INSERT INTO Revisions VALUES(19,19,'person',8,'test-gone',2,'deleted',639313821113038019,'admin',NULL,NULL,'{"key":"test-gone","name":"Test Gone"}',NULL,NULL,X'cdec114bbfe1fbb9224ec249d452cfd8390413ec86ad7274e3ac89394e13400f');
CREATE TABLE IF NOT EXISTS "SnapshotPages" (
    "SnapshotId" INTEGER NOT NULL CONSTRAINT "PK_SnapshotPages" PRIMARY KEY,
    "Url" TEXT NOT NULL,
    "MediaType" TEXT NOT NULL,
    "Charset" TEXT NULL,
    "Compressed" BLOB NOT NULL,
    "Sha256" TEXT NOT NULL,
    CONSTRAINT "CK_SnapshotPages_Sha256" CHECK (length(Sha256) = 64),
    CONSTRAINT "FK_SnapshotPages_Snapshots_SnapshotId" FOREIGN KEY ("SnapshotId") REFERENCES "Snapshots" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "RejectedImportLines" (
    "ImportId" INTEGER NOT NULL,
    "Line" INTEGER NOT NULL,
    "Pointer" TEXT NOT NULL,
    "Detail" TEXT NOT NULL,
    "Given" TEXT NULL,
    "Allowed" TEXT NULL,
    CONSTRAINT "PK_RejectedImportLines" PRIMARY KEY ("ImportId", "Line"),
    CONSTRAINT "FK_RejectedImportLines_Imports_ImportId" FOREIGN KEY ("ImportId") REFERENCES "Imports" ("Id") ON DELETE CASCADE
);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','QuoteIndex','QuoteIndex',0,'CREATE VIRTUAL TABLE QuoteIndex USING fts5(
    words, stems, filters, content = '''', contentless_delete = 1, tokenize = "ascii tokenchars ''-.''''_''")');
CREATE TABLE IF NOT EXISTS 'QuoteIndex_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO QuoteIndex_data VALUES(1,X'043f3f20');
INSERT INTO QuoteIndex_data VALUES(10,X'00000000ff000001010203000201010101010101030201010202000001');
INSERT INTO QuoteIndex_data VALUES(137438953473,X'0000055904305f64318ba3d680f88080800106010202010601020201060102020204656e2e618ba3d680f8808080020801010d0706066761696e73748ba3d680f8808080020601011406016e8ba3d680f8808080020601010a0607726d656e69616e8ba3d680f8808080020601010f0601748ba3d680f8808080010601010406097a65726261696a616e8ba3d680f88080800206010118010601010805036275748ba3d680f880808002060101110601798ba3d680f88080800206010104050764656d617263688ba3d680f88080800206010113070470656e648ba3d680f880808003060101060507657870726573738ba3d680f8808080020601010b0508696e646570656e648ba3d680f8808080010601010b01060101160601738ba3d680f8808080010601010601060101070106010104070273758ba3d680f8808080010601010305046a7573748ba3d680f8808080020601010905036e6f748ba3d680f88080800206010108010601010505026f668ba3d680f8808080020801010c0d06016e8ba3d680f88080800306010107050370726f8ba3d680f8808080020601010e05067369747561748ba3d680f88080800306010103060474616b658ba3d680f8808080010601010508026e638ba3d680f88080800206010110080274658ba3d680f8808080010601010a070265708ba3d680f8808080020601010305037468658ba3d680f88080800108010102070108010105120106010102070269738ba3d680f880808002060101020704726561748ba3d680f8808080010601010806016f8ba3d680f88080800106010109050275738ba3d680f8808080020601010602086b2d6469726563748ba3d680f880808002060102030408696e6469726563748ba3d680f88080800106010203020601020302046c2d656e8ba3d680f880808001060102040106010204010601020402026f318ba3d680f8808080010601020501060102050106010205020273358ba3d680f88080800106010206010601020601060102060209742d61726d656e69618ba3d680f88080800206010207040c696e646570656e64656e63658ba3d680f88080800106010207010601020804037573618ba3d680f88080800206010209020b782d7075626c69736865648ba3d680f88080800106010208010601020a01060102070101618ba3d680f880808002040d0702066761696e73748ba3d680f880808002021402016e8ba3d680f880808002020a0207726d656e69616e8ba3d680f880808002020f0201748ba3d680f880808001020402097a65726261696a616e8ba3d680f880808002021801020801036275748ba3d680f88080800202110201798ba3d680f8808080020204010864656d61726368658ba3d680f8808080020213030770656e64656e748ba3d680f8808080030206010a65787072657373696f6e8ba3d680f880808002020b010c696e646570656e64656e63658ba3d680f880808001020b0102160201738ba3d680f880808001020601020701020403037375658ba3d680f880808001020301046a7573748ba3d680f880808002020901036e6f748ba3d680f880808002020801020501026f668ba3d680f880808002040c0d02016e8ba3d680f8808080030207010370726f8ba3d680f880808002020e0109736974756174696f6e8ba3d680f8808080030203020474616b658ba3d680f880808001020504036e63658ba3d680f8808080020210040274658ba3d680f880808001020a030265708ba3d680f880808002020301037468658ba3d680f88080800104020701040512010202030269738ba3d680f88080800202020304726561748ba3d680f880808001020802016f8ba3d680f8808080010209010275738ba3d680f8808080020206041c14151016101d12101613161c1a11131712101215131111111e11131011171c1d1b1b182012240f130e140e19100e1514171c14101113100e101611100f0f180f110e');
INSERT INTO QuoteIndex_data VALUES(274877906945,X'000003b604305f64318ba3d680f880808002060102020204656e2e618ba3d680f8808080020801010d0706066761696e73748ba3d680f8808080020601011406016e8ba3d680f8808080020601010a0607726d656e69616e8ba3d680f8808080020601010f06097a65726261696a616e8ba3d680f8808080020601011805036275748ba3d680f880808002060101110601798ba3d680f88080800206010104050764656d617263688ba3d680f880808002060101130507657870726573738ba3d680f8808080020601010b0508696e646570656e648ba3d680f880808002060101160601738ba3d680f8808080020601010705046a7573748ba3d680f8808080020601010905036e6f748ba3d680f8808080020601010805026f668ba3d680f8808080020801010c0d050370726f8ba3d680f8808080020601010e05057374616e638ba3d680f88080800206010110070265708ba3d680f8808080020601010305037468658ba3d680f8808080020801010512070269738ba3d680f88080800206010102050275738ba3d680f8808080020601010602086b2d6469726563748ba3d680f8808080020601020302046c2d656e8ba3d680f8808080020601020402026f318ba3d680f88080800206010205020273358ba3d680f880808002060102060209742d61726d656e69618ba3d680f88080800206010207040a667269656e64736869708ba3d680f88080800206010208040c696e646570656e64656e63658ba3d680f8808080020601020904037573618ba3d680f8808080020601020a020b782d7075626c69736865648ba3d680f8808080020601020b0101618ba3d680f880808002040d0702066761696e73748ba3d680f880808002021402016e8ba3d680f880808002020a0207726d656e69616e8ba3d680f880808002020f02097a65726261696a616e8ba3d680f880808002021801036275748ba3d680f88080800202110201798ba3d680f8808080020204010864656d61726368658ba3d680f8808080020213010a65787072657373696f6e8ba3d680f880808002020b010c696e646570656e64656e63658ba3d680f88080800202160201738ba3d680f880808002020701046a7573748ba3d680f880808002020901036e6f748ba3d680f880808002020801026f668ba3d680f880808002040c0d010370726f8ba3d680f880808002020e01067374616e63658ba3d680f8808080020210030265708ba3d680f880808002020301037468658ba3d680f880808002040512030269738ba3d680f8808080020202010275738ba3d680f8808080020206041214151016181210161617101312121214111311111713111118191b121a0f130e1416100e1517190e11101010130f110f');
INSERT INTO QuoteIndex_data VALUES(9007336693694464,X'080000000000000100000000000000000000000000000000168eb00f0000000200000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE IF NOT EXISTS 'QuoteIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO QuoteIndex_idx VALUES(1,X'',2);
INSERT INTO QuoteIndex_idx VALUES(2,X'',2);
CREATE TABLE IF NOT EXISTS 'QuoteIndex_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO QuoteIndex_docsize VALUES(1625430093998325761,X'0a0a07',1);
INSERT INTO QuoteIndex_docsize VALUES(1625430093998325762,X'17170a',2);
INSERT INTO QuoteIndex_docsize VALUES(1625430093998325763,X'070706',1);
CREATE TABLE IF NOT EXISTS 'QuoteIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO QuoteIndex_config VALUES('version',4);
CREATE TABLE SearchRows (Row INTEGER PRIMARY KEY, Origins INTEGER NOT NULL, Length INTEGER NOT NULL, Filters TEXT NOT NULL) STRICT
;
INSERT INTO SearchRows VALUES(1625430093998325761,1,10,'_d1 _k-indirect _l-en _o1 _s5 _t-independence _x-published');
INSERT INTO SearchRows VALUES(1625430093998325762,1,23,'_d1 _k-direct _l-en _o1 _s5 _t-armenia _t-friendship _t-independence _t-usa _x-published');
INSERT INTO SearchRows VALUES(1625430093998325763,1,7,'_d1 _k-indirect _l-en _o1 _s5 _x-published');
CREATE TABLE SearchLanguages (Code TEXT PRIMARY KEY) WITHOUT ROWID, STRICT
;
INSERT INTO SearchLanguages VALUES('en');
CREATE TABLE IF NOT EXISTS "NameWords" (
    "SpeakerId" INTEGER NOT NULL,
    "Place" INTEGER NOT NULL,
    "Word" TEXT NOT NULL,
    CONSTRAINT "PK_NameWords" PRIMARY KEY ("SpeakerId", "Place", "Word"),
    CONSTRAINT "FK_NameWords_SpeakerNames_SpeakerId_Place" FOREIGN KEY ("SpeakerId", "Place") REFERENCES "SpeakerNames" ("SpeakerId", "Place") ON DELETE CASCADE
);
INSERT INTO NameWords VALUES(1,0,'milli');
INSERT INTO NameWords VALUES(1,0,'majlis');
INSERT INTO NameWords VALUES(1,1,'parliament');
INSERT INTO NameWords VALUES(1,1,'of');
INSERT INTO NameWords VALUES(1,1,'azerbaijan');
INSERT INTO NameWords VALUES(1,1,'azerbaian');
INSERT INTO NameWords VALUES(2,0,'turan');
INSERT INTO NameWords VALUES(2,1,'turan');
INSERT INTO NameWords VALUES(2,1,'news');
INSERT INTO NameWords VALUES(2,1,'agency');
INSERT INTO NameWords VALUES(3,0,'radio');
INSERT INTO NameWords VALUES(3,0,'azadlig');
INSERT INTO NameWords VALUES(4,0,'azerbaijan');
INSERT INTO NameWords VALUES(4,0,'azerbaian');
INSERT INTO NameWords VALUES(4,1,'republic');
INSERT INTO NameWords VALUES(4,1,'of');
INSERT INTO NameWords VALUES(4,1,'azerbaijan');
INSERT INTO NameWords VALUES(4,1,'azerbaian');
INSERT INTO NameWords VALUES(5,0,'fazil');
INSERT INTO NameWords VALUES(5,0,'mustafa');
INSERT INTO NameWords VALUES(5,1,'fazil');
INSERT INTO NameWords VALUES(5,1,'mustafa');
INSERT INTO NameWords VALUES(5,2,'фазиль');
INSERT INTO NameWords VALUES(5,2,'fazil');
INSERT INTO NameWords VALUES(5,2,'мустафа');
INSERT INTO NameWords VALUES(5,2,'mustafa');
INSERT INTO NameWords VALUES(6,0,'azerbaijani');
INSERT INTO NameWords VALUES(6,0,'azerbaiani');
INSERT INTO NameWords VALUES(6,0,'mps');
INSERT INTO NameWords VALUES(7,0,'example');
INSERT INTO NameWords VALUES(7,0,'desk');
CREATE TABLE IF NOT EXISTS "SavedSearches" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SavedSearches" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Query" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "SavedAt" INTEGER NOT NULL,
    "ChangedAt" INTEGER NOT NULL
);
INSERT INTO SavedSearches VALUES(1,'mustafa-on-independence','Fazil Mustafa on independence','{"q":"independence","speaker":"fazil-mustafa"}',1,19,'admin',639313821113376512,639313821113376512);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('Speakers',8);
INSERT INTO sqlite_sequence VALUES('Sources',1);
INSERT INTO sqlite_sequence VALUES('Snapshots',2);
INSERT INTO sqlite_sequence VALUES('Memberships',1);
INSERT INTO sqlite_sequence VALUES('Quotes',3);
INSERT INTO sqlite_sequence VALUES('Relations',1);
INSERT INTO sqlite_sequence VALUES('AccessKeys',1);
INSERT INTO sqlite_sequence VALUES('Reviews',1);
INSERT INTO sqlite_sequence VALUES('SavedSearches',1);
CREATE UNIQUE INDEX "IX_AccessKeys_Hash" ON "AccessKeys" ("Hash");
CREATE UNIQUE INDEX "IX_AccessKeys_Name" ON "AccessKeys" ("Name");
CREATE INDEX "IX_Attributions_CapacityId" ON "Attributions" ("CapacityId");
CREATE UNIQUE INDEX "IX_Attributions_SpeakerId_QuoteId" ON "Attributions" ("SpeakerId", "QuoteId");
CREATE INDEX "IX_GroupMembers_PersonId" ON "GroupMembers" ("PersonId");
CREATE UNIQUE INDEX "IX_Memberships_Key" ON "Memberships" ("Key");
CREATE INDEX "IX_Memberships_OrganizationId" ON "Memberships" ("OrganizationId");
CREATE INDEX "IX_Memberships_PersonId" ON "Memberships" ("PersonId");
CREATE INDEX "IX_Memberships_SourceId" ON "Memberships" ("SourceId");
CREATE INDEX "IX_Occurrences_SourceId_SnapshotId" ON "Occurrences" ("SourceId", "SnapshotId");
CREATE INDEX "IX_Quotes_AddresseeId" ON "Quotes" ("AddresseeId");
CREATE UNIQUE INDEX "IX_Quotes_Key" ON "Quotes" ("Key");
CREATE UNIQUE INDEX "IX_Relations_FromId_Kind_ToId" ON "Relations" ("FromId", "Kind", "ToId");
CREATE UNIQUE INDEX "IX_Relations_Key" ON "Relations" ("Key");
CREATE INDEX "IX_Relations_ToId" ON "Relations" ("ToId");
CREATE UNIQUE INDEX "IX_Sources_Key" ON "Sources" ("Key");
CREATE INDEX "IX_Sources_PublisherId" ON "Sources" ("PublisherId");
CREATE UNIQUE INDEX "IX_Sources_Url" ON "Sources" ("Url");
CREATE UNIQUE INDEX "IX_SpeakerIdentifiers_Scheme_Identifier" ON "SpeakerIdentifiers" ("Scheme", "Identifier");
CREATE INDEX "IX_SpeakerNames_Folded" ON "SpeakerNames" ("Folded");
CREATE INDEX "IX_Speakers_OrganizationId" ON "Speakers" ("OrganizationId");
CREATE UNIQUE INDEX "IX_Speakers_Slug" ON "Speakers" ("Slug");
CREATE INDEX "IX_Speakers_Type_Id" ON "Speakers" ("Type", "Id");
CREATE TRIGGER SnapshotsNeverChange BEFORE UPDATE ON Snapshots
BEGIN SELECT RAISE(ABORT, 'A snapshot never changes.'); END;
CREATE TRIGGER Memberships_PersonId_IsA_person BEFORE INSERT ON Memberships
WHEN NEW.PersonId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.PersonId) <> 'person'
BEGIN SELECT RAISE(ABORT, 'Memberships.PersonId must be of type person.'); END;
CREATE TRIGGER Memberships_PersonId_StaysA_person BEFORE UPDATE OF PersonId ON Memberships
WHEN NEW.PersonId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.PersonId) <> 'person'
BEGIN SELECT RAISE(ABORT, 'Memberships.PersonId must be of type person.'); END;
CREATE TRIGGER Memberships_OrganizationId_IsA_organization BEFORE INSERT ON Memberships
WHEN NEW.OrganizationId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.OrganizationId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Memberships.OrganizationId must be of type organization.'); END;
CREATE TRIGGER Memberships_OrganizationId_StaysA_organization BEFORE UPDATE OF OrganizationId ON Memberships
WHEN NEW.OrganizationId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.OrganizationId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Memberships.OrganizationId must be of type organization.'); END;
CREATE TRIGGER Sources_PublisherId_IsA_organization BEFORE INSERT ON Sources
WHEN NEW.PublisherId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.PublisherId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Sources.PublisherId must be of type organization.'); END;
CREATE TRIGGER Sources_PublisherId_StaysA_organization BEFORE UPDATE OF PublisherId ON Sources
WHEN NEW.PublisherId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.PublisherId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Sources.PublisherId must be of type organization.'); END;
CREATE TRIGGER Attributions_CapacityId_IsA_organization BEFORE INSERT ON Attributions
WHEN NEW.CapacityId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.CapacityId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Attributions.CapacityId must be of type organization.'); END;
CREATE TRIGGER Attributions_CapacityId_StaysA_organization BEFORE UPDATE OF CapacityId ON Attributions
WHEN NEW.CapacityId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.CapacityId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Attributions.CapacityId must be of type organization.'); END;
CREATE TRIGGER Speakers_OrganizationId_IsA_organization BEFORE INSERT ON Speakers
WHEN NEW.OrganizationId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.OrganizationId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Speakers.OrganizationId must be of type organization.'); END;
CREATE TRIGGER Speakers_OrganizationId_StaysA_organization BEFORE UPDATE OF OrganizationId ON Speakers
WHEN NEW.OrganizationId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.OrganizationId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Speakers.OrganizationId must be of type organization.'); END;
CREATE TRIGGER GroupMembers_PersonId_IsA_person BEFORE INSERT ON GroupMembers
WHEN NEW.PersonId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.PersonId) <> 'person'
BEGIN SELECT RAISE(ABORT, 'GroupMembers.PersonId must be of type person.'); END;
CREATE TRIGGER GroupMembers_PersonId_StaysA_person BEFORE UPDATE OF PersonId ON GroupMembers
WHEN NEW.PersonId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.PersonId) <> 'person'
BEGIN SELECT RAISE(ABORT, 'GroupMembers.PersonId must be of type person.'); END;
CREATE TRIGGER GroupMembers_GroupId_IsA_group BEFORE INSERT ON GroupMembers
WHEN NEW.GroupId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.GroupId) <> 'group'
BEGIN SELECT RAISE(ABORT, 'GroupMembers.GroupId must be of type group.'); END;
CREATE TRIGGER GroupMembers_GroupId_StaysA_group BEFORE UPDATE OF GroupId ON GroupMembers
WHEN NEW.GroupId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.GroupId) <> 'group'
BEGIN SELECT RAISE(ABORT, 'GroupMembers.GroupId must be of type group.'); END;
CREATE INDEX "IX_ChainLinks_SourceId" ON "ChainLinks" ("SourceId");
CREATE INDEX "IX_ChainLinks_SpeakerId" ON "ChainLinks" ("SpeakerId");
CREATE INDEX "IX_DeletedSnapshots_SourceId" ON "DeletedSnapshots" ("SourceId");
CREATE INDEX "IX_GivenAnswers_At" ON "GivenAnswers" ("At");
CREATE INDEX "IX_Imports_State_Id" ON "Imports" ("State", "Id");
CREATE INDEX "IX_LaterAnchors_SnapshotId" ON "LaterAnchors" ("SnapshotId");
CREATE UNIQUE INDEX "IX_Reviews_Key" ON "Reviews" ("Key");
CREATE INDEX "IX_Reviews_QuoteId" ON "Reviews" ("QuoteId");
CREATE INDEX "IX_Reviews_ReviewerId" ON "Reviews" ("ReviewerId");
CREATE UNIQUE INDEX "IX_Reviews_Url" ON "Reviews" ("Url");
CREATE INDEX "IX_Revisions_Kind_Key" ON "Revisions" ("Kind", "Key") WHERE StateHash IS NULL;
CREATE UNIQUE INDEX "IX_Revisions_Kind_RecordId_Version" ON "Revisions" ("Kind", "RecordId", "Version");
CREATE TRIGGER RevisionsNeverChange BEFORE UPDATE ON Revisions
BEGIN SELECT RAISE(ABORT, 'A revision never changes.'); END;
CREATE TRIGGER RevisionsStay BEFORE DELETE ON Revisions
BEGIN SELECT RAISE(ABORT, 'A revision is never deleted.'); END;
CREATE TRIGGER SnapshotPagesNeverChange BEFORE UPDATE ON SnapshotPages
BEGIN SELECT RAISE(ABORT, 'A captured page never changes.'); END;
CREATE TRIGGER Reviews_ReviewerId_IsA_organization BEFORE INSERT ON Reviews
WHEN NEW.ReviewerId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.ReviewerId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Reviews.ReviewerId must be of type organization.'); END;
CREATE TRIGGER Reviews_ReviewerId_StaysA_organization BEFORE UPDATE OF ReviewerId ON Reviews
WHEN NEW.ReviewerId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.ReviewerId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Reviews.ReviewerId must be of type organization.'); END;
CREATE INDEX "IX_NameWords_Word_SpeakerId_Place" ON "NameWords" ("Word", "SpeakerId", "Place");
CREATE UNIQUE INDEX "IX_SavedSearches_Key" ON "SavedSearches" ("Key");
CREATE UNIQUE INDEX "IX_SavedSearches_Name" ON "SavedSearches" ("Name");
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA user_version = 2;
