-- Made by the version that first had this migration: the database of the one before, with a review purged. See Upgrading.cs.
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
INSERT INTO __EFMigrationsHistory VALUES('20261125220526_Words','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261127075854_Webhooks','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261127101355_DraftDecisions','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261127130626_WithdrawnDecisions','10.0.15');
INSERT INTO __EFMigrationsHistory VALUES('20261127135530_Purges','10.0.15');
CREATE TABLE IF NOT EXISTS "AccessKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AccessKeys" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "RevokedAt" INTEGER NULL, "ExpiresAt" INTEGER NULL, "LastUsedAt" INTEGER NULL, "Scopes" TEXT NOT NULL DEFAULT 'write', "Version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "CK_AccessKeys_Hash" CHECK (length(Hash) = 64)
);
INSERT INTO AccessKeys VALUES(1,'admin','ef9c44758e9479376945b732427b943401e6923fd3e68781c84416b3136ddcfa',639313864656858736,NULL,NULL,639313864698970484,'admin',1);
INSERT INTO AccessKeys VALUES(2,'desk','acadf0489cf13d1d192ddf1b4d2a9a317c6ab82618ef27bb58f99b4532f985ac',639313864727490041,NULL,NULL,NULL,'write',1);
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
INSERT INTO Quotes VALUES(1,'mustafa-1-lead','the issue at stake is the threat to state independence','indirect','en',NULL,NULL,'2024-10','2024-10-01','2024-10-31','inferred','One of the MPs who signed the appeal, Fazil Mustafa, told Turan news agency that',2,'["independence"]','published',639313864623667970,1);
INSERT INTO Quotes VALUES(2,'mustafa-1','This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.','direct','en','az','inferred','2024-10','2024-10-01','2024-10-31','inferred',NULL,2,'["usa","armenia","independence","friendship"]','published',639313864623894755,2);
INSERT INTO Quotes VALUES(3,'mustafa-3-lead','the situation is not dependent on Azerbaijan','indirect','en',NULL,NULL,'2024-10','2024-10-01','2024-10-31','inferred','According to Mustafa',2,'[]','published',639313864623897934,1);
INSERT INTO Quotes VALUES(4,'mustafa-3-drafted','We are not the ones deteriorating relations with America. America says it is ready to take all kinds of steps for Armenia. But the steps they take threaten our state independence. So, how should Azerbaijan respond to such unfriendly behavior?','direct','en','az','inferred','2024-10','2024-10-01','2024-10-31','inferred','According to Mustafa, the situation is not dependent on Azerbaijan:',NULL,'[]','published',639313864732746903,1);
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
INSERT INTO Sources VALUES(1,'mps-response','Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”',NULL,'article',NULL,'[]','2024-10','inferred','en',639313864619287603,NULL,NULL,NULL,2);
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
INSERT INTO Attributions VALUES(4,0,5,NULL,1);
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
INSERT INTO Relations VALUES(2,'01a21d67-d368-750e-8152-434323f84886',4,'elaborates',3,1);
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
INSERT INTO Snapshots VALUES(1,1,replace('Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”\n\n“How Alarmed They’ve Become…”\n\nOn October 5, 43 members of the Milli Majlis (Parliament) of Azerbaijan appealed to the country''s Foreign Minister Jeyhun Bayramov, requesting a reassessment of relations with the United States and the termination of defense cooperation agreements.\n\nThe MPs called for halting all projects implemented by the U.S. Agency for International Development (USAID) and its non-governmental organizations in Azerbaijan, as well as ending USAID''s operations in the country.\n\nThe documents the MPs sought to annul included the “Joint Declaration on Future Military and Defense Relations between the Republic of Azerbaijan and the United States” (signed in 1997) and the “Agreement on the Acquisition and Cross-Servicing of Equipment between the Ministry of Defense of the Republic of Azerbaijan and the Department of Defense of the United States” (signed in 2013).\n\nThe MPs'' appeal was prepared in response to a letter from a group of U.S. Congress members addressed to Secretary of State Antony Blinken.\n\nOn October 3, nearly 60 U.S. Congressmen urged Secretary Blinken to pressure Azerbaijani President Ilham Aliyev to protect human rights and release all political prisoners ahead of the COP29 climate conference scheduled to be held in Baku next month: “We call on the State Department to ensure the immediate and unconditional release of all political prisoners, hostages, and detainees, including ethnic Armenians, to create a more favorable environment for successful diplomacy at COP29.”\n\nThe Congressmen also demanded that “provocative statements against Armenia” be ceased.\n\nAzerbaijani President Ilham Aliyev criticized the appeal, stating: “They cannot influence our will... I have no doubt that this appeal was drafted within the U.S. State Department.”\nSo far, there has been no response from the U.S. to the president’s criticism.\n\nOne of the MPs who signed the appeal, Fazil Mustafa, told Turan news agency that the issue at stake is the threat to state independence: “This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.”\n\nMustafa emphasized that independence is the highest value: “This threatening move against the territorial integrity of Azerbaijan clearly demonstrates how problematic America''s stance towards us has become.”\n\nAccording to Mustafa, the situation is not dependent on Azerbaijan: “We are not the ones deteriorating relations with America. America says it is ready to take all kinds of steps for Armenia. But the steps they take threaten our state independence. So, how should Azerbaijan respond to such unfriendly behavior?”\n\nHe noted that the U.S. is a great power, and any sanctions or actions it takes against Azerbaijan may have certain repercussions:\n“But that doesn’t mean we should simply stand by and watch behavior that threatens our independence. From this perspective, I believe Azerbaijan must adopt a principled stance on such issues.”\n\nThe MP argued that Azerbaijan’s efforts to improve relations with the U.S. have been clear: “We have no problem with the U.S. and have made numerous statements and shown the will to strengthen ties. But if the U.S. perceives friendship with Azerbaijan only in the context of the Armenian issue, it’s laughable. Should we base our relations with America on its history with Native Americans?”\n\nHe stated that, in this regard, Azerbaijan’s reaction is understandable: “This may have some impact on us, but if we allow such behavior that threatens our independence, other countries and entities may follow suit.”\n\nSo far, the Ministry of Foreign Affairs of Azerbaijan has not commented on the MPs’ appeal. However, some opposition parties have criticized the move.\n\nAli Karimli, chairman of the Azerbaijan Popular Front Party (AXCP), believes that the call by nearly 60 U.S. Congressmen and Senators to release over 300 political prisoners ahead of COP29 has greatly alarmed the ruling camp: “They have become so alarmed that they’ve lost their sense of reality and started threatening the U.S. with sanctions. The fact that MPs, who are not even recognized within their own constituencies and were appointed to the Milli Majlis by Ilham Aliyev, are threatening the U.S. has been met with ridicule on social media.”\n\nKarimli added that they have seen many such threats made against the U.S. by “decaying dictatorships” and “authoritarian regimes” in the past:\n“Currently, 90 percent of Western pressure on the Azerbaijani government is related to the release of political prisoners and the acceleration of peace with Armenia. Both issues fully align with Azerbaijan’s national interests.”\n\nPolitical commentator Nasimi Mammadli also shared his views on the topic with Radio Azadlig, stating that good relations between Azerbaijan and the U.S. are entirely in line with Azerbaijan’s national interests: “The U.S. is the most powerful country in the world. At the same time, it has played a positive role in Azerbaijan’s national security, economic, and political interests at various times.”\n\nThe expert noted that the two countries have had significant cooperation in combating international terrorism:\n“Azerbaijan is merely experiencing some tension with the U.S. regarding human rights and freedoms. This is because the Azerbaijani government is essentially trying to avoid democratic reforms. This has created some tension in relations.”\n\nIn his view, recent geopolitical developments have raised certain concerns in every country regarding national security: “Azerbaijan is located in a region closely tied to Russia and Iran. In recent years, Russia’s influence in Azerbaijan has grown significantly. Especially after the 44-day war and the Russia-Ukraine conflict, Russia feels much more comfortable in Azerbaijan.”\n\nThe political analyst argued that it is not believable that MPs would independently take such a step: “This is the government’s approach and a self-addressed appeal. The government is trying to show Russia and Iran that it is just as opposed to the U.S. as they are, thereby seeking to prevent any potentially dangerous actions by these two states.”\n\n \n\nLeave a review\n\nSocial\n\nFollow us on social networks\n\nNews Line','\n',char(10)),'2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc','text/plain',639313864619291945);
INSERT INTO Snapshots VALUES(2,1,replace('Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”\n\n“How Alarmed They’ve Become…”\n\nOn October 5, 43 members of the Milli Majlis (Parliament) of Azerbaijan appealed to the country''s Foreign Minister Jeyhun Bayramov, requesting a reassessment of relations with the United States and the termination of defense cooperation agreements.\n\nThe MPs called for halting all projects implemented by the U.S. Agency for International Development (USAID) and its non-governmental organizations in Azerbaijan, as well as ending USAID''s operations in the country.\n\nThe documents the MPs sought to annul included the “Joint Declaration on Future Military and Defense Relations between the Republic of Azerbaijan and the United States” (signed in 1997) and the “Agreement on the Acquisition and Cross-Servicing of Equipment between the Ministry of Defense of the Republic of Azerbaijan and the Department of Defense of the United States” (signed in 2013).\n\nThe MPs'' appeal was prepared in response to a letter from a group of U.S. Congress members addressed to Secretary of State Antony Blinken.\n\nOn October 3, nearly 60 U.S. Congressmen urged Secretary Blinken to pressure Azerbaijani President Ilham Aliyev to protect human rights and release all political prisoners ahead of the COP29 climate conference scheduled to be held in Baku next month: “We call on the State Department to ensure the immediate and unconditional release of all political prisoners, hostages, and detainees, including ethnic Armenians, to create a more favorable environment for successful diplomacy at COP29.”\n\nThe Congressmen also demanded that “provocative statements against Armenia” be ceased.\n\nAzerbaijani President Ilham Aliyev criticized the appeal, stating: “They cannot influence our will... I have no doubt that this appeal was drafted within the U.S. State Department.”\nSo far, there has been no response from the U.S. to the president’s criticism.\n\nOne of the MPs who signed the appeal, Fazil Mustafa, told Turan news agency that the issue at stake is the threat to state independence: “This step by the U.S. is not just an expression of a pro-Armenian stance, but a step against the independence of Azerbaijan.”\n\nMustafa emphasized that independence is the highest value: “This threatening move against the territorial integrity of Azerbaijan clearly demonstrates how problematic America''s stance towards us has become.”\n\nAccording to Mustafa, the situation is not dependent on Azerbaijan: “We are not the ones deteriorating relations with America. America says it is ready to take all kinds of steps for Armenia. But the steps they take threaten our state independence. So, how should Azerbaijan respond to such unfriendly behavior?”\n\nHe noted that the U.S. is a great power, and any sanctions or actions it takes against Azerbaijan may have certain repercussions:\n“But that doesn’t mean we should simply stand by and watch behavior that threatens our independence. From this perspective, I believe Azerbaijan must adopt a principled stance on such issues.”\n\nThe MP argued that Azerbaijan’s efforts to improve relations with the U.S. have been clear: “We have no problem with the U.S. and have made numerous statements and shown the will to strengthen ties. But if the U.S. perceives friendship with Azerbaijan only in the context of the Armenian issue, it’s laughable. Should we base our relations with America on its history with Native Americans?”\n\nHe stated that, in this regard, Azerbaijan’s reaction is understandable: “This may have some impact on us, but if we allow such behavior that threatens our independence, other countries and entities may follow suit.”\n\nSo far, the Ministry of Foreign Affairs of Azerbaijan has not commented on the MPs’ appeal. However, some opposition parties have criticized the move.\n\nAli Karimli, chairman of the Azerbaijan Popular Front Party (AXCP), believes that the call by nearly 60 U.S. Congressmen and Senators to release over 300 political prisoners ahead of COP29 has greatly alarmed the ruling camp: “They have become so alarmed that they’ve lost their sense of reality and started threatening the U.S. with sanctions. The fact that MPs, who are not even recognized within their own constituencies and were appointed to the Milli Majlis by Ilham Aliyev, are threatening the U.S. has been met with ridicule on social media.”\n\nKarimli added that they have seen many such threats made against the U.S. by “decaying dictatorships” and “authoritarian regimes” in the past:\n“Currently, 90 percent of Western pressure on the Azerbaijani government is related to the release of political prisoners and the acceleration of peace with Armenia. Both issues fully align with Azerbaijan’s national interests.”\n\nPolitical commentator Nasimi Mammadli also shared his views on the topic with Radio Azadlig, stating that good relations between Azerbaijan and the U.S. are entirely in line with Azerbaijan’s national interests: “The U.S. is the most powerful country in the world. At the same time, it has played a positive role in Azerbaijan’s national security, economic, and political interests at various times.”\n\nThe expert noted that the two countries have had significant cooperation in combating international terrorism:\n“Azerbaijan is merely experiencing some tension with the U.S. regarding human rights and freedoms. This is because the Azerbaijani government is essentially trying to avoid democratic reforms. This has created some tension in relations.”\n\nIn his view, recent geopolitical developments have raised certain concerns in every country regarding national security: “Azerbaijan is located in a region closely tied to Russia and Iran. In recent years, Russia’s influence in Azerbaijan has grown significantly. Especially after the 44-day war and the Russia-Ukraine conflict, Russia feels much more comfortable in Azerbaijan.”\n\nThe political analyst argued that it is not believable that MPs would independently take such a step: “This is the government’s approach and a self-addressed appeal. The government is trying to show Russia and Iran that it is just as opposed to the U.S. as they are, thereby seeking to prevent any potentially dangerous actions by these two states.”\n\n \n\nLeave a review\n\nSocial\n\nFollow us on social networks\n\nNews Line','\n',char(10)),'fda78eca153ed02ef140e7274b96228e831ee8e63cdfcbb9e17f98469ea4b577','text/plain',639313864720213711);
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
INSERT INTO Occurrences VALUES(4,0,1,1,'We are not the ones deteriorating relations with America. America says it is ready to take all kinds of steps for Armenia. But the steps they take threaten our state independence. So, how should Azerbaijan respond to such unfriendly behavior?','s not dependent on Azerbaijan: “',replace('”\n\nHe noted that the U.S. is a g','\n',char(10)),2516,2758,'exact',0,NULL);
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
INSERT INTO LaterAnchors VALUES(4,0,2,'exact',1.0,2512,2754,NULL);
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
    "Language" TEXT NULL, "Title" TEXT NULL,
    CONSTRAINT "CK_Reviews_Claim" CHECK (length(trim(Claim)) > 0),
    CONSTRAINT "CK_Reviews_Scale" CHECK ((BestRating IS NULL) = (WorstRating IS NULL) AND (RatingValue IS NULL OR BestRating IS NOT NULL)),
    CONSTRAINT "FK_Reviews_Quotes_QuoteId" FOREIGN KEY ("QuoteId") REFERENCES "Quotes" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Reviews_Speakers_ReviewerId" FOREIGN KEY ("ReviewerId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
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
CREATE TABLE IF NOT EXISTS 'QuoteIndex_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO QuoteIndex_data VALUES(1,X'05676726');
INSERT INTO QuoteIndex_data VALUES(10,X'00000000ff000001020104000000010401010103000004');
INSERT INTO QuoteIndex_data VALUES(549755813889,X'0000095b04305f64318ba3d680f880808001060102020106010202010601020201060102020204656e2e618ba3d680f8808080020801010d0706066761696e73748ba3d680f8808080020601011406026c6c8ba3d680f8808080040601011206066d65726963618ba3d680f8808080040801010a0306016e8ba3d680f8808080020601010a060272658ba3d680f8808080040601010307056d656e69618ba3d680f880808004060101170c016e8ba3d680f8808080020601010f0601748ba3d680f8808080010601010406097a65726261696a616e8ba3d680f880808002060101180106010108010601012405086265686176696f728ba3d680f88080800406010129060275748ba3d680f8808080020601011102060101180601798ba3d680f88080800206010104050764656d617263688ba3d680f88080800206010113070470656e648ba3d680f880808003060101060706746572696f728ba3d680f880808004060101070507657870726573738ba3d680f8808080020601010b0503666f728ba3d680f880808004060101160503686f778ba3d680f880808004060101220508696e646570656e648ba3d680f8808080010601010b010601011602060101200601738ba3d680f8808080010601010601060101070106010104010601010e070273758ba3d680f880808001060101030601748ba3d680f8808080040601010d05046a7573748ba3d680f8808080020601010905046b696e648ba3d680f8808080040601011305036e6f748ba3d680f880808002060101080106010105010601010405026f668ba3d680f8808080020801010c0d020601011406016e8ba3d680f880808003060101070701658ba3d680f88080800406010106060275728ba3d680f8808080040601011e050370726f8ba3d680f8808080020601010e050572656164698ba3d680f8808080040601010f07036c61748ba3d680f88080800406010108070573706f6e648ba3d680f8808080040601012505037361798ba3d680f8808080040601010c0605686f756c648ba3d680f88080800406010123060569747561748ba3d680f8808080030601010306016f8ba3d680f88080800406010121060474616b658ba3d680f8808080010601010508026e638ba3d680f88080800206010110080274658ba3d680f8808080010601010a030601011f070265708ba3d680f8808080020601010302080101150706037563688ba3d680f88080800406010127050474616b658ba3d680f880808004080101110d060268658ba3d680f880808001080101020701080101051201060101020108010105160801798ba3d680f8808080040601011b070269738ba3d680f880808002060101020704726561748ba3d680f880808001060101080b02656e8ba3d680f8808080040601011d06016f8ba3d680f880808001060101090308010110180508756e667269656e648ba3d680f880808004060101280601738ba3d680f88080800206010106050277658ba3d680f8808080040601010206036974688ba3d680f8808080040601010902086b2d6469726563748ba3d680f8808080020601020302060102030408696e6469726563748ba3d680f88080800106010203020601020302046c2d656e8ba3d680f8808080010601020401060102040106010204010601020402026f318ba3d680f88080800106010205010601020501060102050106010205020273358ba3d680f880808001060102060106010206010601020601060102060209742d61726d656e69618ba3d680f88080800206010207040a667269656e64736869708ba3d680f88080800206010208040c696e646570656e64656e63658ba3d680f88080800106010207010601020904037573618ba3d680f8808080020601020a020b782d7075626c69736865648ba3d680f88080800106010208010601020b010601020701060102070101618ba3d680f880808002040d0702066761696e73748ba3d680f880808002021402026c6c8ba3d680f880808004021202066d65726963618ba3d680f880808004040a0302016e8ba3d680f880808002020a020272658ba3d680f880808004020303056d656e69618ba3d680f880808004021708016e8ba3d680f880808002020f0201748ba3d680f880808001020402097a65726261696a616e8ba3d680f880808002021801020801022401086265686176696f728ba3d680f8808080040229020275748ba3d680f88080800202110202180201798ba3d680f8808080020204010864656d61726368658ba3d680f8808080020213030770656e64656e748ba3d680f8808080030206030b746572696f726174696e678ba3d680f8808080040207010a65787072657373696f6e8ba3d680f880808002020b0103666f728ba3d680f88080800402160103686f778ba3d680f8808080040222010c696e646570656e64656e63658ba3d680f880808001020b0102160202200201738ba3d680f880808001020601020701020401020e03037375658ba3d680f88080800102030201748ba3d680f880808004020d01046a7573748ba3d680f880808002020901056b696e64738ba3d680f880808004021301036e6f748ba3d680f880808002020801020501020401026f668ba3d680f880808002040c0d02021402016e8ba3d680f8808080030207030265738ba3d680f8808080040206020275728ba3d680f880808004021e010370726f8ba3d680f880808002020e010572656164798ba3d680f880808004020f03076c6174696f6e738ba3d680f8808080040208030573706f6e648ba3d680f88080800402250104736179738ba3d680f880808004020c0205686f756c648ba3d680f880808004022302086974756174696f6e8ba3d680f880808003020302016f8ba3d680f8808080040221020474616b658ba3d680f880808001020504036e63658ba3d680f8808080020210040274658ba3d680f880808001020a03021f030265708ba3d680f88080800202030501738ba3d680f88080800404150702037563688ba3d680f8808080040227010474616b658ba3d680f88080800404110d020268658ba3d680f88080800104020701040512010202010405160401798ba3d680f880808004021b030269738ba3d680f88080800202020304726561748ba3d680f88080800102080702656e8ba3d680f880808004021d02016f8ba3d680f880808001020903041018010a756e667269656e646c798ba3d680f88080800402280201738ba3d680f8808080020206010277658ba3d680f880808004020202036974688ba3d680f8808080040209042114151116101114101022171610161315161212211f111013131c171010111214121412141410131116171214231011131116171011121c1c22202018192012290f130f140e0f120e0e1c15120e1514181710101f17100e111216130e0f0f101214121112150e1110120f0f10121b0e0f110f12170e0f');
CREATE TABLE IF NOT EXISTS 'QuoteIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO QuoteIndex_idx VALUES(4,X'',2);
CREATE TABLE IF NOT EXISTS 'QuoteIndex_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO QuoteIndex_docsize VALUES(1625430093998325761,X'0a0a07',1);
INSERT INTO QuoteIndex_docsize VALUES(1625430093998325762,X'17170a',2);
INSERT INTO QuoteIndex_docsize VALUES(1625430093998325763,X'070706',1);
INSERT INTO QuoteIndex_docsize VALUES(1625430093998325764,X'282806',3);
CREATE TABLE IF NOT EXISTS 'QuoteIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO QuoteIndex_config VALUES('version',4);
CREATE TABLE SearchRows (Row INTEGER PRIMARY KEY, Origins INTEGER NOT NULL, Length INTEGER NOT NULL, Filters TEXT NOT NULL) STRICT
;
INSERT INTO SearchRows VALUES(1625430093998325761,1,10,'_d1 _k-indirect _l-en _o1 _s5 _t-independence _x-published');
INSERT INTO SearchRows VALUES(1625430093998325762,1,23,'_d1 _k-direct _l-en _o1 _s5 _t-armenia _t-friendship _t-independence _t-usa _x-published');
INSERT INTO SearchRows VALUES(1625430093998325763,1,7,'_d1 _k-indirect _l-en _o1 _s5 _x-published');
INSERT INTO SearchRows VALUES(1625430093998325764,1,40,'_d1 _k-direct _l-en _o1 _s5 _x-published');
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
INSERT INTO NameWords VALUES(1,0,'~ml');
INSERT INTO NameWords VALUES(1,0,'~mcls');
INSERT INTO NameWords VALUES(1,0,'~~mlmcls');
INSERT INTO NameWords VALUES(1,1,'parliament');
INSERT INTO NameWords VALUES(1,1,'of');
INSERT INTO NameWords VALUES(1,1,'azerbaijan');
INSERT INTO NameWords VALUES(1,1,'azerbaian');
INSERT INTO NameWords VALUES(1,1,'~prlmnt');
INSERT INTO NameWords VALUES(1,1,'~v');
INSERT INTO NameWords VALUES(1,1,'~zrbn');
INSERT INTO NameWords VALUES(1,1,'~~prlmntvzrbn');
INSERT INTO NameWords VALUES(2,0,'turan');
INSERT INTO NameWords VALUES(2,0,'~trn');
INSERT INTO NameWords VALUES(2,0,'~~trn');
INSERT INTO NameWords VALUES(2,1,'turan');
INSERT INTO NameWords VALUES(2,1,'news');
INSERT INTO NameWords VALUES(2,1,'agency');
INSERT INTO NameWords VALUES(2,1,'~trn');
INSERT INTO NameWords VALUES(2,1,'~nvs');
INSERT INTO NameWords VALUES(2,1,'~gnc');
INSERT INTO NameWords VALUES(2,1,'~~trnnvsgnc');
INSERT INTO NameWords VALUES(3,0,'radio');
INSERT INTO NameWords VALUES(3,0,'azadlig');
INSERT INTO NameWords VALUES(3,0,'~rd');
INSERT INTO NameWords VALUES(3,0,'~zdlg');
INSERT INTO NameWords VALUES(3,0,'~~rdzdlg');
INSERT INTO NameWords VALUES(4,0,'azerbaijan');
INSERT INTO NameWords VALUES(4,0,'azerbaian');
INSERT INTO NameWords VALUES(4,0,'~zrbn');
INSERT INTO NameWords VALUES(4,0,'~~zrbn');
INSERT INTO NameWords VALUES(4,1,'republic');
INSERT INTO NameWords VALUES(4,1,'of');
INSERT INTO NameWords VALUES(4,1,'azerbaijan');
INSERT INTO NameWords VALUES(4,1,'azerbaian');
INSERT INTO NameWords VALUES(4,1,'~rpblc');
INSERT INTO NameWords VALUES(4,1,'~v');
INSERT INTO NameWords VALUES(4,1,'~zrbn');
INSERT INTO NameWords VALUES(4,1,'~~rpblcvzrbn');
INSERT INTO NameWords VALUES(5,0,'fazil');
INSERT INTO NameWords VALUES(5,0,'mustafa');
INSERT INTO NameWords VALUES(5,0,'~vzl');
INSERT INTO NameWords VALUES(5,0,'~mstv');
INSERT INTO NameWords VALUES(5,0,'~~vzlmstv');
INSERT INTO NameWords VALUES(5,1,'fazil');
INSERT INTO NameWords VALUES(5,1,'mustafa');
INSERT INTO NameWords VALUES(5,1,'~vzl');
INSERT INTO NameWords VALUES(5,1,'~mstv');
INSERT INTO NameWords VALUES(5,1,'~~vzlmstv');
INSERT INTO NameWords VALUES(5,2,'фазиль');
INSERT INTO NameWords VALUES(5,2,'fazil');
INSERT INTO NameWords VALUES(5,2,'мустафа');
INSERT INTO NameWords VALUES(5,2,'mustafa');
INSERT INTO NameWords VALUES(5,2,'~vzl');
INSERT INTO NameWords VALUES(5,2,'~mstv');
INSERT INTO NameWords VALUES(5,2,'~~vzlmstv');
INSERT INTO NameWords VALUES(6,0,'azerbaijani');
INSERT INTO NameWords VALUES(6,0,'azerbaiani');
INSERT INTO NameWords VALUES(6,0,'mps');
INSERT INTO NameWords VALUES(6,0,'~zrbn');
INSERT INTO NameWords VALUES(6,0,'~mps');
INSERT INTO NameWords VALUES(6,0,'~~zrbnmps');
INSERT INTO NameWords VALUES(7,0,'example');
INSERT INTO NameWords VALUES(7,0,'desk');
INSERT INTO NameWords VALUES(7,0,'~gmpl');
INSERT INTO NameWords VALUES(7,0,'~dsg');
INSERT INTO NameWords VALUES(7,0,'~~gmpldsg');
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
INSERT INTO SavedSearches VALUES(1,'mustafa-on-independence','Fazil Mustafa on independence','{"q":"independence","speaker":"fazil-mustafa"}',1,19,'admin',639313864726601477,639313864726601477);
CREATE TABLE IF NOT EXISTS 'PassageIndex_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO PassageIndex_data VALUES(1,X'0e8f28');
INSERT INTO PassageIndex_data VALUES(10,X'00000001ff00000102010400000001030103010200000e');
INSERT INTO PassageIndex_data VALUES(412316860417,X'00000f24053031393937c08080000274c08080000274010432303133c0808000048115c0808000048115010133c0808765021ac0808000021a02023030c0809e1e0217bfffff7c021701023433c08080000217c08080000217020134c080a560048112bfffff7c048112010135c08080000216c0808000021601023630c0808765021c9639020fbfffe947021c9635020f01023930c0809e1e0270bfffff7c0270010161c0808000040b2087650608054f87570623075c873002148e74042a55876b061a0a28bfffd235040b2087650608054f87570623075c872c02148e74042a55876b061a0a28020b6363656c65726174696f6ec0809e1e048103bfffff7c04810304066f7264696e67c0808f3c024ac0808000024a0309717569736974696f6ec0808000027ac0808000027a030574696f6e73c0808f3c0481099e0f0242bfffe1710481099e0b0242020464646564c0809e1e025abfffff7c025a0406726573736564c08087650211a5660224bfffda1a0211a562022403036f7074c080966c0213bfffff7c02130206666661697273c080966c048103bfffff7c0481030303746572c080a560048110bfffff7c04811002066761696e7374c0808000020d876502688757062a12548e620263bfffe162020d876502688757062a12548e5e02630304656e6379c080800002438f3c020cbffff04402438f3c020c03077265656d656e74c08080000277c080800002770a0173c08080000237c08080000237020468656164c080876502319639021abfffe94702319635021a02066c61726d6564c080800002119e1e041f0abfffe16202119e1a041f0a030169c080966c048115bfffff7c0481150402676ec0809e1e04810bbfffff7c04810b0403796576c080876504274a9639024cbfffe94704274a9635024c03016cc0808000023d8765042e2187570264bffff044023d8765042e218757026404026f77c080966c026fbfffff7c026f0302736fc080876502639639048114bfffe9470263963504811402066d6572696361c0808f3c045c0387300254bffff850045c03872c025408022773c0808f3c0244c0808000024408026e73c080966c025abfffff7c025a02016ec0808f3c0220c080800002200305616c797374c080ad4b020dbfffff7c020d030164c08080000e3119200a0908118765062c1f0a8757048105873008052d074587320a121f16281a87420a0e26233214876b04210ebfffd2350e3119200a0908118765062c1f0a8757048105872c08052d074587320a121f16281a87420a0e26233214876b04210e03036e756cc0808000025ec0808000025e0304746f6e79c08087650216c08080000216030179c0808f3c0481069e0f023fbfffe1710481069e0b023f0205707065616cc08087650602720f87570206873004810c965f0225bfffda1a0602720f87570206872c04810c965f022507026564c08080000220c0808000022004066f696e746564c0809e1e0245bfffff7c02450405726f616368c080ad4b0220bfffff7c022002027265c0808f3c02558e62043b1487420211876b023abfffe17102558e5e043b1487420211876b023a030467756564c080966c021c965f020ebfffe91d021c965f020e03056d656e6961c08087650269875702698e62048107bfffe9470269875702698e5e04810708016ec0808f3c02258730024abffff8500225872c024a090173c08087650255c08080000255020173c0808000044f04ad4b043307bfffd235044f04ad47043307020174c0808765025f875702109624042314bfffe205025f875702109620042314020c7574686f726974617269616ec0809e1e026abfffff7c026a0204766f6964c080a560025fbfffff7c025f0203786370c0809e1e0208bfffff7c020802067a61646c6967c080a5600207bfffff7c0207030865726261696a616ec0808000081f31211e8f3c0a2e13162519873006113444873202048742080d3c3414876b020abfffd235081f31211e8f3c0a2e13162519872c06113444873202048742080d3c3414876b020a0b022773c080966c041e45873204810d874204161abffff108041e45873204810d874204161a0b0169c08080000204876504244a9639027787420259bfffda200204876504244a9635027787420259010462616b75c0808765023cc0808000023c03027365c080966c0250bfffff7c025003067972616d6f76c08080000227c08080000227020165c0808765043933c080800004393303056361757365c080a5600257bfffff7c025704036f6d65c080800002138f3c02498e620225bfffe16202138f3c02498e5e02250302656ec080876504810b8f07022787320252bfffe94704810b8f030227873202520306686176696f72c0808f3c027b873004076cbffff850027b872c04076c03086c69657661626c65c080ad4b0213bfffff7c0213070165c080966c0210bfffff7c0210080173c0809e1e0209bfffff7c02090305747765656ec0808000046919a560020cbfffda20046919a55c020c02066c696e6b656ec080876504170cc080800004170c02036f7468c0809e1e048108bfffff7c04810802027574c0808f3c0627452a8730043c32bffff8500627452a872c043c32020179c080800002408f3c021a873002048732060d3f1e8f2d0243bfffd23502408f3c021a872c02048732060d3f1e8f2d0243010463616c6cc080876502409639020cbfffe94702409635020c05026564c0808000023ac0808000023a03026d70c0809e1e0222bfffff7c022203046e6e6f74c08087650275c0808000027502056561736564c0808765026bc0808000026b0305727461696ec0808f3c04811096240271bfffe95c048110962002710207686169726d616ec080966c048117bfffff7c04811702046c656172c080966c0228bfffff7c022806026c79c0808f3c0240c080800002400305696d617465c08087650235c0808000023503056f73656c79c080a560027fbfffff7c027f02086f6d626174696e67c080a5600244bfffff7c02440408666f727461626c65c080ad4b0208bfffff7c020804086d656e7461746f72c0809e1e048111bfffff7c04811108026564c080966c048108bfffff7c04810803066e6365726e73c080a5600272bfffff7c02720407666572656e6365c08087650236c0808000023605046c696374c080ad4b0203bfffff7c020304056772657373c0808765020fc0808000020f09036d656ec080800002088765041e4696390211bfffe16202088765041e4696350211040b7374697475656e63696573c0809e1e0242bfffff7c0242040474657874c080966c0247bfffff7c024703096f7065726174696f6ec08080000236a5600242bfffda200236a55c02420303703239c080876504342e9639021cbfffe94704342e9635021c0307756e7472696573c080966c02778e74023ebffff10802778e74023e070179c08080000257a560041f58bfffda200257a55c041f5808022773c08080000223c0808000022302057265617465c08087650257c08080000257070164c080a5600264bfffff7c026403076974696369736dc0808765048114c080800004811408037a6564c080876502708f07048112bffff07902708f0304811203036f7373c0808000027cc0808000027c0208757272656e746c79c0809e1e026fbfffff7c026f010964616e6765726f7573c080ad4b0241bfffff7c0241030179c080a560048113bfffff7c048113020765636179696e67c0809e1e0267bfffff7c026704086c61726174696f6ec08080000262c08080000262030566656e7365c08080000835341f0cc08080000835341f0c03066d616e646564c08087650264c08080000264050472636865c0808000020c8f3c0229bffff044020c04076f637261746963c080a5600260bfffff7c026005086e73747261746573c0808f3c0241c080800002410308706172746d656e74c080800004810c8765044444bffff81b04810c87650444440406656e64656e74c0808f3c0251c0808000025103077461696e656573c08087650252c08080000252040a6572696f726174696e67c0808f3c0259c08080000259030976656c6f706d656e74c08080000246c080800002460c0173c080a560026ebfffff7c026e020c69637461746f727368697073c0809e1e0268bfffff7c02680307706c6f6d616379c0808765025ec0808000025e02086f63756d656e7473c08080000259c08080000259030565736e2774c0808f3c048114c08080000481140303756274c0808765027cc0808000027c0206726166746564c0808765048101c0808000048101010865636f6e6f6d6963c080a5600231bfffff7c0231020666666f727473c080966c021fbfffff7c021f02096d70686173697a6564c0808f3c0230c0808000023002056e64696e67c08080000252c08080000252030473757265c08087650246c080800002460306746972656c79c080a5600212bfffff7c0212050474696573c080966c0279bfffff7c027903097669726f6e6d656e74c0808765025bc0808000025b0208717569706d656e74c0808000027fc0808000027f02097370656369616c6c79c080a56004810fbfffff7c04810f030973656e7469616c6c79c080a560025cbfffff7c025c020574686e6963c08087650254c08080000254020376656ec0809e1e023dbfffff7c023d04027279c080a5600274bfffff7c0274020b7870657269656e63696e67c080a560024abfffff7c024a060174c080a5600239bfffff7c0239040772657373696f6ec0808f3c0221c08080000221010466616374c0809e1e0237bfffff7c0237030172c08087650481088f07027ebffff0790481088f03027e0307766f7261626c65c0808765025ac0808000025a03037a696cc0808f3c0207c08080000207020465656c73c080ad4b0205bfffff7c020502056f6c6c6f77c080966c027b965f024bbfffe91d027b965f024b030172c0808000043b0b8765025c87570268bffff044043b0b8765025c8757026804046569676ec08080000224966c048102bfffe914022496680481020207726565646f6d73c080a5600254bfffff7c0254030869656e6473686970c080966c0241bfffff7c024103026f6dc080800002038765060a81068f07020cbfffe91402038765060a81068f03020c04026e74c0809e1e0206bfffff7c02060204756c6c79c0809e1e04810abfffff7c04810a030474757265c08080000264c08080000264010c67656f706f6c69746963616cc080a560026dbfffff7c026d02036f6f64c080a560020abfffff7c020a03087665726e6d656e74c0809e1e02788742025a876b0227bffff04f02788742025a876b02270b022773c080ad4b021fbfffff7c021f0412140f1010110f1810471b14171d121c111613301a150f1a1e11121b21101a1e10100f1369111219311014132a1a25170f1b211a121114562629121014111321221e160f0f1d16131e331a101012131d171210131316161812141512132319121f1b1d1910130f171b111617111516191416151622141518170f1a15161511161614171312141217161917131110190f1512191511121b211c1516241014121a1126');
INSERT INTO PassageIndex_data VALUES(412316860418,X'00000f330d30676f7665726e6d656e74616cc0808000024bc0808000024b020472656174c0808f3c048103c080800004810306026c79c0809e1e021ebfffff7c021e03036f7570c0808765020cc0808000020c0402776ec080a56004810dbfffff7c04810d0103686164c080a5600240bfffff7c024003056c74696e67c0808000023cc0808000023c030173c080876504810a8757024887300481068732041d36874206283d2bbfffe20504810a87570248872c0481068732041d36874206283d2b03027665c0808765027a875704810f87300a260609382c873204243b8742043f32bfffe205027a875704810f872c0a260609382c873204243b8742043f32020165c0808f3c027c8730025bbffff850027c872c025b03026c64c0808765023ac0808000023a0206696768657374c0808f3c0235c08080000235030173c0809e1e0481168742026abffff83a0481168742026a0404746f7279c080966c0257bfffff7c025702076f737461676573c08087650250c08080000250030177c080800002108f3c044234bffff04402108f3c044234040465766572c080966c04810dbfffff7c04810d0204756d616ec0808765022a9d7b0251bfffe205022a9d770251010169c080876502798f07020fbffff07902798f03020f020166c080966c043d32bfffff7c043d3202046c68616dc080876504264a9639024bbfffe94704264a9635024b02086d6d656469617465c08087650248c08080000248030470616374c080966c0269bfffff7c026904086c656d656e746564c0808000023fc0808000023f0404726f7665c080966c0221bfffff7c022102016ec0808000084d0a202387650405388f0704451b8732026c874214130f0f1826040c0b0b07876b0209bfffd235084d0a202387650405388f0304451b8732026c874214130f0f1826040c0b0b07876b02090306636c75646564c0808000025fc0808000025f0703696e67c08087650253c08080000253030a646570656e64656e6365c0808000020f8f3c08171708428730040b6cbfffe914020f8f3c0817170842872c040b6c0b03746c79c080ad4b0217bfffff7c02170307666c75656e6365c080876502769d7b048109bfffe20502769d77048109030774656772697479c0808f3c023dc0808000023d05057265737473c0809e1e04810f874204181ebffff83a04810f874204181e06086e6174696f6e616cc08080000245a5600245bfffda200245a55c0245020372616ec080a560048104876b022ebffff811048104876b022e020173c0808000020a8f3c0c120d181e1323873002638732027987420a1b2f100721876b08110e0d0bbfffd235020a8f3c0c120d181e1323872c02638732027987420a1b2f100721876b08110e0d0b0303737565c0808f3c020f8730024bbffff850020f872c024b060173c080966c02198732048109bffff84a02198732048109020174c0808f3c045f2d96240227876b041022bfffe171045f2d96200227876b04102203022773c080966c024cbfffff7c024c030173c08080000249966c0256bfffe91402499668025601066a657968756ec08080000226c0808000022602046f696e74c08080000261c080800002610203757374c0808f3c021f9e0f0232bfffe171021f9e0b023201076b6172696d6c69c080966c04811687320259bffff84a048116873202590204696e6473c0808f3c0265c0808000026501096c6175676861626c65c080966c024dbfffff7c024d020465617665c080ad4b0247bfffff7c0247030474746572c08087650209c080800002090203696e65c080a5600214876b0251bffff8110214876b025102066f6361746564c080a560027bbfffff7c027b03027374c0809e1e022abfffff7c022a01046d616465c080966c023287320262bffff84a02328732026203046a6c6973c0808000021c9e1e0249bfffe162021c9e1a024903066d6d61646c69c0809e1e048113bfffff7c04811303026e79c0809e1e025fbfffff7c025f030179c0808f3c04810e8730046616bffff85004810e872c046616020365616ec0808f3c048115c08080000481150303646961c0809e1e0258bfffff7c025803056d62657273c0808000021887650210bffff81b021887650210030472656c79c080a5600249bfffff7c0249030174c0809e1e0253bfffff7c02530207696c6974617279c08080000265c0808000026504026c69c0808000021b9e1e0248bfffe162021b9e1a024803066e6973746572c08080000225c0808000022507027279c0808000048102966c048100bfffe914048102966804810002046f6e7468c0808765023ec0808000023e03027265c08087650259a5660207bfffda1a0259a562020703027374c080a560021dbfffff7c021d03027665c0808f3c02398730048114bffff8500239872c048114020170c080966c021bbfffff7c021b030173c0808000080536243e8f3c0202873004810b873202398f2d0215bfffd235080536243e8f3c0202872c04810b873202398f2d02150203756368c080ad4b0206bfffff7c020603027374c080966c0212bfffff7c02120503616661c0808f3c0608291fc08080000608291f01066e6173696d69c0809e1e048112bfffff7c048112030674696f6e616cc0809e1e04810e874206171a4abffff83a04810e874206171a4a05027665c080966c0259bfffff7c025902056561726c79c0808765021b9639020ebfffe947021b9635020e030674776f726b73c080ad4b024fbfffff7c024f03027773c0808f3c020b9e0f0250bfffe171020b9e0b025003027874c0808765023dc0808000023d02016fc0808765047b138f07022bbffff079047b138f03022b03016ec0808000024ac0808000024a030174c0808f3c061e340887300481078732023c8f2d0212bfffe171061e3408872c0481078732023c8f2d021204026564c0808f3c027d9624023abfffe95c027d9620023a0207756d65726f7573c080966c0233bfffff7c023301076f63746f626572c0808000021587650219bffff81b021587650219020166c08080001619070f0b3a14070405070487650a0d09201c4c875708220d132a873006483b0587320c021b14470e08bfffe1621619070f0b3a14070405070487650a0d09201c4c875708220d132a872c06483b0587320c021b14470e0802016ec080800006145117876504182b8757025287300817401721873204562187420202876b024dbfffd23506145117876504182b87570252872c0817401721873204562187420202876b024d030165c0808765048115c0808000048115040173c0808f3c0258c0808000025803026c79c080966c0244bfffff7c024402097065726174696f6e73c08080000254c080800002540305706f736564c080ad4b0234bfffff7c023406056974696f6ec080966c04810fbfffff7c04810f020172c0808f3c048108c0808000048108030b67616e697a6174696f6e73c0808000024cc0808000024c020474686572c080966c0276bfffff7c027602027572c08087650277875702708730060a4925bffff079027787570270872c060a49250203766572c0809e1e0216bfffff7c02160202776ec0809e1e0241bfffff7c0241010a7061726c69616d656e74c0808000021dc0808000021d040474696573c080966c048110bfffff7c048110050179c0809e1e0207bfffff7c020703027374c0809e1e026ebfffff7c026e020465616365c0809e1e048105bfffff7c048105030772636569766573c080966c0240bfffff7c024006026e74c0809e1e0271bfffff7c027104087370656374697665c080966c020ebfffff7c020e02056c61796564c080a5600229bfffff7c022902086f6c69746963616cc0808765042f2196390618691387420233876b020cbfffda1a042f2196350618691387420233876b020c030570756c6172c0809e1e0205bfffff7c02050306736974697665c080a560022bbfffff7c022b030974656e7469616c6c79c080ad4b0240bfffff7c02400303776572c0808f3c048104c0808000048104060366756cc080a560021ebfffff7c021e020772657061726564c08087650204c080800002040406736964656e74c080876504254ac080800004254a0a022773c0808765048113c0808000048113050473757265c0808765022396390274bfffe947022396350274040476656e74c080ad4b023ebfffff7c023e0308696e6369706c6564c080966c0215bfffff7c02150406736f6e657273c08087650430219639041969bfffe947043021963504196903016fc0808f3c0224c080800002240404626c656dc080966c022cbfffff7c022c080461746963c0808f3c0243c0808000024304056a65637473c0808000023ec0808000023e040474656374c08087650229c080800002290408766f636174697665c08087650266c080800002660105726164696fc080a5600206bfffff7c0206030469736564c080a5600270bfffff7c0270020765616374696f6ec080966c0262bfffff7c026204026479c0808f3c0261c0808000026104046c697479c0809e1e022ebfffff7c022e040973736573736d656e74c0808000022ac0808000022a030463656e74c080a560046c1cbfffff7c046c1c04076f676e697a6564c0809e1e023ebfffff7c023e0305666f726d73c080a5600261bfffff7c0261030467617264c080966c0260bfffff7c02600703696e67c080a560045028bfffff7c0450280404696d6573c0809e1e026bbfffff7c026b05026f6ec080a560027ebfffff7c027e03056c61746564c0809e1e027abfffff7c027a0604696f6e73c0808000042c3e8f3c025a87300422328e74040b5fbfffda20042c3e8f3c025a872c0422328e74040b5f040465617365c0808765042d20963904156abfffe947042d20963504156a030b70657263757373696f6e73c0808f3c048111c0808000048111040575626c6963c0808000046b1ec0808000046b1e03087175657374696e67c08080000228c08080000228030573706f6e64c0808f3c0277c0808000027707027365c08080000202876506068109bffff81b0202876506068109030476696577c080ad4b0249bfffff7c0249020769646963756c65c0809e1e0255bfffff7c0255030467687473c0808765022b9d7b0252bfffe205022b9d77025202036f6c65c080a560022cbfffff7c022c0205756c696e67c0809e1e0221bfffff7c0221030473736961c080a56006810217876b04042abffff81106810217876b04042a07022773c080a560048108bfffff7c048108010473616d65c080a5600225bfffff7c022503076e6374696f6e73c0808f3c0481078e620235bffff11e0481078e5e023503027973c0808f3c025ec0808000025e020863686564756c6564c08087650237c080800002041a141011121113393e17101419121519141a17111c1612161253141130111f151f1e1b4f19192310171412191f121712121914101a1a16101b13111b120f1518141c1218101a0f371110151622101b141810190f2d18151d5f4d110f1017131511191224111018140f1014151016133413141713111516121a1216200f12121312161312151012171415131213121013301e1b1516131c12151a11132012121f10');
INSERT INTO PassageIndex_data VALUES(412316860419,X'000009ad370a30736563726574617279c080876504130fc080800004130f04057572697479c080a56004304abfffff7c04304a0305656b696e67c080ad4b023cbfffff7c023c04016ec0809e1e025ebfffff7c025e03026c66c080ad4b0223bfffff7c022303066e61746f7273c0809e1e0213bfffff7c021304027365c0809e1e022cbfffff7c022c030772766963696e67c0808000027dc0808000027d02056861726564c0809e1e048115bfffff7c04811503046f756c64c0808f3c0475248730024ebffff850047524872c024e040177c080ad4b022bbfffff7c022b05016ec080966c0236bfffff7c0236020569676e6564c08080000472238f3c0204bffff0440472238f3c0204050769666963616e74c080a5600241bfffff7c02410c026c79c080a56004810ebfffff7c04810e03046d706c79c080966c0202bfffff7c0202030774756174696f6ec0808f3c024ec0808000024e02016fc0808765048107875702738730027d87320226bfffe94704810787570273872c027d8732022603046369616cc0809e1e02578f2d044a06bffff04f02578f2d044a0603026d65c080966c0468288e74044b1cbffff1080468288e74044b1c030475676874c0808000025cc0808000025c020474616b65c0808f3c0211c0808000021104036e6365c0808f3c04262187300216bffff850042621872c0216050164c080966c0203bfffff7c0203040472746564c0809e1e0230bfffff7c023004027465c0808000020e876506153044875704165dbffff044020e876506153044875704165d060164c080966c025cbfffff7c025c06056d656e7473c080876502678f070234bffff07902678f030234060173c080800006304323ad4b0246bfffd23506304323ad4702460503696e67c080876502739d7b0208bfffe20502739d77020803026570c0808f3c02199e0f021bbfffe1710419129e0b021b050173c0808f3c046707c0808000046707030872656e677468656ec080966c023abfffff7c023a020975636365737366756cc0808765025dc0808000025d040168c0808f3c0279873004185a873202608f2d0219bfffe1710279872c04185a873202608f2d021903026974c080966c027cbfffff7c027c010474616b65c0808f3c04630d9e0f0218bfffe17104630d9e0b0218050173c0808f3c04810bc080800004810b0206656e73696f6ec080a560044c1cbfffff7c044c1c0309726d696e6174696f6ec08080000233c0808000023304087269746f7269616cc0808f3c023cc0808000023c05056f7269736dc080a5600246bfffff7c02460203686174c080876504651a8757080d264f17873008081742178732080a2012258742040934876b060f071dbfffda1a04651a8757080d264f17872c08081742178732080a2012258742040934876b060f071d030165c0808000261a0a0e06080b170404080c0709050a070707088765123311071c12140e0507875716050b070a120b09140c16168730141a0c0c0b090a05380d0b873218030a171406130a170b0b0808874218030e0c0507051606140c3b07876b080b150a12bfffd235261a0a0e06080b170404080c0709050a070707088765123311071c12140e0507875716050b070a120b09140c1616872c141a0c0c0b090a05380d0b873218030a171406130a170b0b0808874218030e0c0507051606140c3b07876b080b150a1204026972c0809e1e042b17bfffff7c042b1704027265c0808765048109c080800004810906026279c080ad4b023bbfffff7c023b04027365c080ad4b0244bfffff7c0244040179c080876502748757026d8e6204233b8f2d0239bfffda1a02748757026d8e5e04233b8f2d02390503277665c080800002129e1e0229bfffe16202129e1a022903026973c080800002098765027e87570418218730060d54088e7404550f876b021cbfffd23502098765027e8757041821872c060d54088e7404550f876b021c030472656174c0808f3c0214c080800002140702656ec0808f3c026fc0808000026f0903696e67c0808f3c02388e6204311fbffff11e02388e5e04311f090173c080966c04096cbfffff7c04096c070173c0809e1e0261bfffff7c02610203696564c080a560048100bfffff7c048100040173c080966c023bbfffff7c023b03026d65c080a5600226bfffff7c0226050173c080a5600237bfffff7c023702016fc080800006061d3e876510070d1208120f133d87570815381918873004201b8732061434378742045e25876b062a0d0abfffd23506061d3e876510070d1208120f133d87570815381918872c04201b8732061434378742045e25876b062a0d0a03026c64c0808f3c0209c080800002090303706963c080a5600204bfffff7c020403057761726473c0808f3c0246c0808000024602057279696e67c080a560025d876b0229bffff811025d876b022902047572616ec0808f3c020ac0808000020a0202776fc080a560023d876b0245bffff811023d876b02450107756b7261696e65c080ad4b0202bfffff7c0202020c6e636f6e646974696f6e616cc0808765024ac0808000024a030c6465727374616e6461626c65c080966c0264bfffff7c02640308667269656e646c79c0808f3c027ac0808000027a030469746564c0808000062f4323c0808000062f4323020472676564c0808765021fc0808000021f020173c080800004073d8765080e11690e8757061c2d3b873008250c122e87320810251f17874206100c37876b043717bfffd23504073d8765080e11690e8757061c2d3b872c08250c122e87320810251f17874206100c37876b0437170303616964c08080000247c0808000024706022773c08080000253c08080000253010576616c7565c0808f3c0236c08080000236030572696f7573c080a5600236bfffff7c02360203696577c080a560026bbfffff7c026b050173c0809e1e048117bfffff7c0481170103776172c080a560048114bfffff7c048114030173c080876504037fc080800004037f0303746368c080966c0206bfffff7c0206020165c0808765023f8757045444873006292821bffff079023f8757045444872c0629282103026c6cc08080000250c0808000025003027265c0809e1e0244bfffff7c02440305737465726ec0809e1e0273bfffff7c02730202686fc0808f3c02038e62023abffff11e02038e5e023a0203696c6cc080876502788f070238bffff07902788f03023803027468c0808000022d8f3c025b87300a230c1713078732083422340887420605123abfffda20022d8f3c025b872c0a230c1713078732083422340887420605123a0502696ec08087650481029639023fbfffe9470481029635023f02046f726c64c080a5600222bfffff7c02220303756c64c080ad4b0216bfffff7c021601057965617273c080a560048107bfffff7c048107051915130f10141015151c0f0f1d15121215291c1c12121b0f12260f1b1b191911161729101c111617161353814b1212101029194012101b110f130f100f631011131b1218151a1a1616125d111013131111131111251010131819421a1211');
CREATE TABLE IF NOT EXISTS 'PassageIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO PassageIndex_idx VALUES(3,X'',2);
INSERT INTO PassageIndex_idx VALUES(3,X'30676f7665726e6d656e7461',4);
INSERT INTO PassageIndex_idx VALUES(3,X'307365',6);
CREATE TABLE IF NOT EXISTS 'PassageIndex_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO PassageIndex_docsize VALUES(134217728,X'8116',1);
INSERT INTO PassageIndex_docsize VALUES(134218725,X'8116',1);
INSERT INTO PassageIndex_docsize VALUES(134219708,X'8116',1);
INSERT INTO PassageIndex_docsize VALUES(134220652,X'8116',1);
INSERT INTO PassageIndex_docsize VALUES(134221598,X'8116',1);
INSERT INTO PassageIndex_docsize VALUES(134222560,X'8116',1);
INSERT INTO PassageIndex_docsize VALUES(134223563,X'50',1);
INSERT INTO PassageIndex_docsize VALUES(268435456,X'8116',2);
INSERT INTO PassageIndex_docsize VALUES(268436453,X'8116',2);
INSERT INTO PassageIndex_docsize VALUES(268437436,X'8116',2);
INSERT INTO PassageIndex_docsize VALUES(268438376,X'8116',2);
INSERT INTO PassageIndex_docsize VALUES(268439322,X'8116',2);
INSERT INTO PassageIndex_docsize VALUES(268440284,X'8116',2);
INSERT INTO PassageIndex_docsize VALUES(268441287,X'50',2);
CREATE TABLE IF NOT EXISTS 'PassageIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO PassageIndex_config VALUES('hashsize',16777216);
INSERT INTO PassageIndex_config VALUES('version',4);
CREATE TABLE IF NOT EXISTS 'ReviewIndex_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO ReviewIndex_data VALUES(1,X'0147');
INSERT INTO ReviewIndex_data VALUES(10,X'00000001ff00000102000200000000');
CREATE TABLE IF NOT EXISTS 'ReviewIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'ReviewIndex_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
CREATE TABLE IF NOT EXISTS 'ReviewIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO ReviewIndex_config VALUES('hashsize',16777216);
INSERT INTO ReviewIndex_config VALUES('version',4);
CREATE TABLE IF NOT EXISTS "Hooks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Hooks" PRIMARY KEY AUTOINCREMENT,
    "Version" INTEGER NOT NULL,
    "Url" TEXT NOT NULL,
    "Description" TEXT NULL,
    "Kinds" TEXT NULL,
    "Actions" TEXT NULL,
    "Secret" TEXT NOT NULL,
    "OldSecret" TEXT NULL,
    "OldSecretUntil" INTEGER NULL,
    "State" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "By" TEXT NOT NULL,
    "AddedAt" INTEGER NOT NULL,
    "ChangedAt" INTEGER NOT NULL,
    CONSTRAINT "CK_Hooks_State" CHECK (State IN ('active', 'paused', 'gone'))
);
INSERT INTO Hooks VALUES(1,1,'https://hooks.example/quotes','What was deleted, for the search index','review','deleted','CfDJ8K1J9OzSvYFPmn91xICwlm6L7QB3G15GLM9yO5eEFhleQmxEvcHHxd34S7lHQvW7MmCOYug5p8QAhEz0tYsCwLKjAmQUjVp8pgBipDQHGUaF3l26XX7bm3ErDQAJIaw-0It6ID8wvu-m2-8f15vkZtYXUOzGb9jAidw1HESXLz05YmwQSIrxfq53p8R-jWfXeg',NULL,NULL,'active',20,'admin',639313864728449448,639313864728540592);
CREATE TABLE IF NOT EXISTS "HookDeliveries" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_HookDeliveries" PRIMARY KEY AUTOINCREMENT,
    "HookId" INTEGER NOT NULL,
    "Message" TEXT NOT NULL,
    "Revision" INTEGER NULL,
    "Type" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "NextAt" INTEGER NOT NULL,
    "AddedAt" INTEGER NOT NULL,
    "LastAt" INTEGER NULL,
    "LastStatus" INTEGER NULL,
    "LastError" TEXT NULL,
    CONSTRAINT "CK_HookDeliveries_State" CHECK (State IN ('pending', 'delivered', 'dead')),
    CONSTRAINT "FK_HookDeliveries_Hooks_HookId" FOREIGN KEY ("HookId") REFERENCES "Hooks" ("Id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "DraftDecisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DraftDecisions" PRIMARY KEY AUTOINCREMENT,
    "SourceId" INTEGER NOT NULL,
    "SnapshotId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Start" INTEGER NOT NULL,
    "End" INTEGER NOT NULL,
    "Language" TEXT NOT NULL,
    "Cue" TEXT NULL,
    "Verdict" TEXT NOT NULL,
    "Draft" TEXT NOT NULL,
    "Changes" TEXT NOT NULL,
    "QuoteKey" TEXT NULL,
    "Reason" TEXT NULL,
    "By" TEXT NOT NULL,
    "At" INTEGER NOT NULL,
    CONSTRAINT "CK_DraftDecisions_Kind" CHECK (Kind IN ('direct', 'partial', 'indirect', 'reported', 'silence')),
    CONSTRAINT "CK_DraftDecisions_Verdict" CHECK (Verdict IN ('accepted', 'corrected', 'rejected', 'withdrawn'))
);
INSERT INTO DraftDecisions VALUES(1,1,1,'direct',2516,2758,'en','according to','corrected','{"kind":"direct","parts":[{"start":2516,"end":2758}],"text":"We are not the ones deteriorating relations with America. America says it is ready to take all kinds of steps for Armenia. But the steps they take threaten our state independence. So, how should Azerbaijan respond to such unfriendly behavior?","cue":{"text":"According to","start":2447,"end":2459},"speaker":{"mention":"Mustafa","start":2460,"end":2467,"kind":"person","name":"Fazil Mustafa","resolved":"fazil-mustafa","candidates":[],"role":"One of the MPs who signed the appeal","because":"surname of the person named before"},"chain":[],"lead":{"text":"According to Mustafa, the situation is not dependent on Azerbaijan:","start":2447,"end":2514},"inHeadline":false,"confidence":0.93,"because":"It stands in quotation marks after a colon."}','[{"pointer":"/speakers/0/roleAsStated","before":"One of the MPs who signed the appeal"},{"pointer":"/speakers/0/capacity","after":"milli-majlis"},{"pointer":"/spokenIn","after":"az"},{"pointer":"/spokenInBasis","after":"inferred"},{"pointer":"/saidOn","after":"2024-10"},{"pointer":"/dateBasis","after":"inferred"}]','mustafa-3-drafted',NULL,'admin',639313864731608202);
INSERT INTO DraftDecisions VALUES(2,1,1,'partial',650,765,'en','included','rejected','{"kind":"partial","parts":[{"start":650,"end":765}],"text":"Joint Declaration on Future Military and Defense Relations between the Republic of Azerbaijan and the United States","cue":{"text":"included","start":636,"end":644},"chain":[],"inHeadline":false,"confidence":0.4,"because":"It stands in quotation marks."}','[]',NULL,'The title of a document.','admin',639313864731608202);
INSERT INTO DraftDecisions VALUES(3,1,1,'partial',650,765,'en','included','withdrawn','{"kind":"partial","parts":[{"start":650,"end":765}],"text":"Joint Declaration on Future Military and Defense Relations between the Republic of Azerbaijan and the United States","cue":{"text":"included","start":636,"end":644},"chain":[],"inHeadline":false,"confidence":0.4,"because":"It stands in quotation marks."}','[]',NULL,NULL,'admin',639313864734933657);
CREATE TABLE IF NOT EXISTS "Revisions" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_Revisions" PRIMARY KEY,
    "Action" TEXT NOT NULL,
    "After" TEXT NULL,
    "At" INTEGER NOT NULL,
    "Before" TEXT NULL,
    "By" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "Into" INTEGER NULL,
    "Key" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Operation" INTEGER NOT NULL,
    "PurgedBy" INTEGER NULL,
    "Reason" TEXT NULL,
    "RecordId" INTEGER NOT NULL,
    "StateHash" BLOB NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "CK_Revisions_Action" CHECK (Action IN ('added', 'changed', 'deleted', 'reverted', 'captured', 'merged', 'unmerged', 'purged')),
    CONSTRAINT "CK_Revisions_End" CHECK ((StateHash IS NULL) = (Action IN ('deleted', 'merged', 'purged'))),
    CONSTRAINT "CK_Revisions_Hash" CHECK (length(Hash) = 32),
    CONSTRAINT "CK_Revisions_Kind" CHECK (Kind IN ('organization', 'person', 'group', 'source', 'membership', 'quote', 'relation', 'review', 'key'))
);
INSERT INTO Revisions VALUES(1,'added',NULL,639313864611140994,NULL,'command line',X'e598465bc861fefce6db46adbda2ecbb6cb332db28192f3e88a861518be2ea37',NULL,'milli-majlis','organization',1,NULL,NULL,1,X'2aa1fe39cf9e1d9ee0a3dc2f87361a732311df55b84644f784a7f321ca008ae4',1);
INSERT INTO Revisions VALUES(2,'added',NULL,639313864611140994,NULL,'command line',X'4942ac53c77d7874aadbbd98475748c3928bf8878c84a826418589a9dcdbdb7f',NULL,'turan','organization',1,NULL,NULL,2,X'01c7d0c2b28d3c2fe84cd6f488d3ebfd681bf9af6c0f4c7845c53e246079a611',1);
INSERT INTO Revisions VALUES(3,'added',NULL,639313864611140994,NULL,'command line',X'28b8ec2e0f6793e208425acca0ba0d045e8f9fe1a22a81cc8966f3d34648bc31',NULL,'radio-azadlig','organization',1,NULL,NULL,3,X'aa152b31824355215d5f62b122b75b0fb778691755c40d8d175e5eb7f619b2f8',1);
INSERT INTO Revisions VALUES(4,'added',NULL,639313864611140994,NULL,'command line',X'4cf04ca4e761e339a3a618085b57da710aaf10562c9899aeb2f93ee89a92200e',NULL,'azerbaijan','organization',1,NULL,NULL,4,X'b81c0f80d1d2703deb18d5bf8c63f7915959a8313ec8f92d2afcfb29aaa62111',1);
INSERT INTO Revisions VALUES(5,'added',NULL,639313864613577638,NULL,'command line',X'77a21c0391a69d36ebfeff69011a669364ab88261b6b8447a2ce87e446287c57',NULL,'fazil-mustafa','person',5,NULL,NULL,5,X'f5df632af85fc2485e053356549d0d39de3c9f203e2354e1cd97970887f96f79',1);
INSERT INTO Revisions VALUES(6,'added',NULL,639313864618055190,NULL,'command line',X'834304ea6c8029b4b95bfc16b4e8788132630846273bb924a99253881300c291',NULL,'azerbaijani-mps-2024-10-05','group',6,NULL,NULL,6,X'99e7087ded3582668e294e9bf773baed02c3ea0e6d332a95631f679b022c0ef3',1);
INSERT INTO Revisions VALUES(7,'added',NULL,639313864619287603,NULL,'command line',X'fe76a9244196fec0998a3f6e58bf5a4b7c1d842dd069a082c64d827ed6948013',NULL,'mps-response','source',7,NULL,NULL,1,X'e01b5027ebab8ac9ac581775cd8fcf9016d43c24776b047a7478daebd44999ee',1);
INSERT INTO Revisions VALUES(8,'added',NULL,639313864622164370,NULL,'command line',X'3d14b3886bba53fc700fe7c6153b735a2a31c5e849f2cfb5f8d3120edbe057c9',NULL,'fazil-mustafa-milli-majlis','membership',8,NULL,NULL,1,X'e628bde1a12b03c6ad7f5206c0a3adc6535950b287d0d87db4842f75d1c4c1ca',1);
INSERT INTO Revisions VALUES(9,'added',NULL,639313864623667970,NULL,'command line',X'cc44c1e54538f97ab57bd00a4f35aeb189d71eb4bb1ad7940322267f3dfe48b6',NULL,'mustafa-1-lead','quote',9,NULL,NULL,1,X'5a6922f23ef83341a74081d839d3ecdd36edbbe4e8f5c61860ce52e1e7742484',1);
INSERT INTO Revisions VALUES(10,'added',NULL,639313864623894755,NULL,'command line',X'4ba05d9be290ac0b0d9788ff20489d46e7bc84469ac9e67caa746b4d6bc833e9',NULL,'mustafa-1','quote',9,NULL,NULL,2,X'6f3044e3c00eac1b486a4edcc9a342f19ce17f0efbf6a81e5ceced3d98e5587f',1);
INSERT INTO Revisions VALUES(11,'added',NULL,639313864623897934,NULL,'command line',X'91a83936aa00a55430b084046661d7aef4625fb38a03f1bf31e36c13fba0bf8f',NULL,'mustafa-3-lead','quote',9,NULL,NULL,3,X'246da5894d162126735b72f9a0ca9a777f0e9f22aa068186d8f39223c3f74b1c',1);
INSERT INTO Revisions VALUES(12,'added',NULL,639313864627043282,NULL,'command line',X'49516b9fe9861477244b5ad38cb75e188c29bc3a9f830aa829a18fbadaee67b3',NULL,'mustafa-1-elaborates','relation',12,NULL,NULL,1,X'dde605c9651854c78eaeffd4fb7bdb7336c80638895c67eddb32607a6ae9efe6',1);
INSERT INTO Revisions VALUES(13,'added',NULL,639313864663663532,NULL,'first start',X'161a360b14056871563427c8ca9b44210687ece869d7af3892091dfc0f83015a',NULL,'admin','key',13,NULL,NULL,1,X'0ca5a38a9e6f8489f727ff65806ec3f78eb55827c9fea1ea1436a28a41b5791b',1);
INSERT INTO Revisions VALUES(14,'changed','{"text":"This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.","kind":"direct","language":"en","speakers":[{"speaker":"fazil-mustafa","roleAsStated":"One of the MPs who signed the appeal","capacity":"milli-majlis"}],"key":"mustafa-1","spokenIn":"az","spokenInBasis":"inferred","saidOn":"2024-10","dateBasis":"inferred","addressee":"turan","topics":["usa","armenia","independence","friendship"],"status":"published","occurrences":[{"source":"mps-response","snapshot":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","exact":"This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.","prefix":" threat to state independence: “","suffix":"”\n\nMustafa emphasized that indep","start":2107,"end":2235,"chain":[{"speaker":"turan","cue":"told Turan news agency"}]},{"source":"mps-response","snapshot":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","exact":"This is a Demarche Against State Independence","prefix":"ijani MPs to U.S. Congressmen: “","suffix":"”\n\n“How Alarmed They’ve Become…”","start":52,"end":97,"inHeadline":true,"attributedTo":"Azerbaijani MPs"}]}',639313864708199966,'{"text":"This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.","kind":"direct","language":"en","speakers":[{"speaker":"fazil-mustafa","roleAsStated":"One of the MPs who signed the appeal","capacity":"milli-majlis"}],"key":"mustafa-1","spokenIn":"az","spokenInBasis":"inferred","saidOn":"2024-10","dateBasis":"inferred","leadIn":"One of the MPs who signed the appeal, Fazil Mustafa, told Turan news agency that the issue at stake is the threat to state independence","addressee":"turan","topics":["usa","independence","armenia"],"status":"published","occurrences":[{"source":"mps-response","snapshot":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","exact":"This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.","prefix":" threat to state independence: “","suffix":"”\n\nMustafa emphasized that indep","start":2107,"end":2235,"chain":[{"speaker":"turan","cue":"told Turan news agency"}]},{"source":"mps-response","snapshot":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","exact":"This is a Demarche Against State Independence","prefix":"ijani MPs to U.S. Congressmen: “","suffix":"”\n\n“How Alarmed They’ve Become…”","start":52,"end":97,"inHeadline":true,"attributedTo":"Azerbaijani MPs"}]}','admin',X'986281aacf1ff87890416de6eebc12986bd0e9d9d21a961b9b21f58243e627e2',NULL,'mustafa-1','quote',14,NULL,NULL,2,X'f199937318f0ad390849ef75dd82adf7c427e43fef9da223c8b1198cf9148e79',2);
INSERT INTO Revisions VALUES(15,'added',NULL,639313864710811212,NULL,'admin',X'47fb2aabf1cde75f08e4a7cf3c93db7dd7df680f5255e45e71fe1e4d0d515db0',NULL,'example-desk','organization',15,NULL,NULL,7,X'5b95074ef3b04a5807211ff3fa7b531601138dff7831d6142e1c0917a2995032',1);
INSERT INTO Revisions VALUES(16,'added',NULL,639313864713684542,NULL,'admin',X'5031b12d71308bbb2b00de384d18d38dd1abfc10a039481d4d9f2e3077fc061d',NULL,'the-headline','review',16,NULL,NULL,1,X'dd6366fa372912904c5e17d71b3bbc10a897d95a1f52494bfe975463aa8ba54f',1);
INSERT INTO Revisions VALUES(17,'captured','{"title":"Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”","language":"en","key":"mps-response","kind":"article","publishedOn":"2024-10","publishedOnBasis":"inferred","snapshots":[{"sha256":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","mediaType":"text/plain","capturedAt":"2026-11-27T14:27:41.9291945Z"},{"sha256":"fda78eca153ed02ef140e7274b96228e831ee8e63cdfcbb9e17f98469ea4b577","mediaType":"text/plain","capturedAt":"2026-11-27T14:27:52.0213711Z"}]}',639313864721182719,'{"title":"Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”","language":"en","key":"mps-response","kind":"article","publishedOn":"2024-10","publishedOnBasis":"inferred","snapshots":[{"sha256":"2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc","mediaType":"text/plain","capturedAt":"2026-11-27T14:27:41.9291945Z"}]}','admin',X'772bfb109e47316ce1245d346c9afaebdf02edea236f04f6d27282543bf27de8',NULL,'mps-response','source',17,NULL,NULL,1,X'3fdc7f1b66794aacd5c9ee431afa707f9a954f3d386d84d50ee7a67747d38095',2);
INSERT INTO Revisions VALUES(18,'added',NULL,639313864723083139,NULL,'admin',X'cad872854caae018127a831f63d947a30baa08b61036f2f916808d9e0ab06deb',NULL,'test-gone','person',18,NULL,NULL,8,X'f9ff0301a5fd203f5ba88081eacdd1414b2be29b6f42684ea3e62b09e39cb964',1);
INSERT INTO Revisions VALUES(19,'deleted',NULL,639313864725571579,'{"key":"test-gone","name":"Test Gone"}','admin',X'c33d5975766486845b35a1f6357469aeeaf3486dda05dce77e2002975ad21ceb',NULL,'test-gone','person',19,NULL,NULL,8,NULL,2);
INSERT INTO Revisions VALUES(20,'added',NULL,639313864727570868,NULL,'admin',X'355df7cdd69ad34a6564fa54f8958c7a6f79a5730af56a1726ba9c579a691087',NULL,'desk','key',20,NULL,NULL,2,X'a4c0e721f6da018864b8f1c347de040d9d520c7769b0c96af616b3e9b62c2c57',1);
INSERT INTO Revisions VALUES(21,'added',NULL,639313864732746903,NULL,'admin',X'a50c08ce84e649d8cbcdaab1d5ebb955ed831e3ffff24d97ae214a90f8c40b5d',NULL,'mustafa-3-drafted','quote',21,NULL,NULL,4,X'f3ca7bdf5668c1783c95e643355143588081534c505e419196516aa2521108f3',1);
INSERT INTO Revisions VALUES(22,'added',NULL,639313864733738530,NULL,'admin',X'431f06b3d05a198d6755e9fa55ac9aa716ead4e4022b2c11652b2cda9171fcce',NULL,'01a21d67-d368-750e-8152-434323f84886','relation',22,NULL,NULL,2,X'ddb5ddcc94885b489a1d54f5a2df618d3588f33cef4b2e2c6e6d3d7f19a365e3',1);
INSERT INTO Revisions VALUES(23,'deleted',NULL,639313885283273398,NULL,'A. Clerk',X'06f50f37664c9e7572236abf212cb1a32179781a16b492b79dba18ba22012cdc',NULL,'the-headline','review',23,24,'Order of a court, file 12/2026',1,NULL,2);
INSERT INTO Revisions VALUES(24,'purged','{"sha256":"dd6366fa372912904c5e17d71b3bbc10a897d95a1f52494bfe975463aa8ba54f","texts":[],"removed":[{"revision":23,"before":"dd6366fa372912904c5e17d71b3bbc10a897d95a1f52494bfe975463aa8ba54f","after":null,"reason":null,"seal":"904b43624ab89bb47868c0f2d3d8d7659de73000c0cfe743ca999e5c0c0434b1"}]}',639313885284780546,NULL,'A. Clerk',X'a51df7965e83f6513880aa62396628ffda9171957914151b8ee53bbaad66c871',NULL,'the-headline','review',24,NULL,'Order of a court, file 12/2026',1,NULL,3);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','QuoteIndex','QuoteIndex',0,'CREATE VIRTUAL TABLE QuoteIndex USING fts5(
    words, stems, filters, content = '''', contentless_delete = 1, tokenize = "ascii tokenchars ''-.''''_''")');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','PassageIndex','PassageIndex',0,'CREATE VIRTUAL TABLE PassageIndex USING fts5(words, content = '''', contentless_delete = 1, tokenize = "ascii tokenchars ''-.''''_''")');
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','ReviewIndex','ReviewIndex',0,'CREATE VIRTUAL TABLE ReviewIndex USING fts5(words, content = '''', contentless_delete = 1, tokenize = "ascii tokenchars ''-.''''_''")');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('DraftDecisions',3);
INSERT INTO sqlite_sequence VALUES('Speakers',8);
INSERT INTO sqlite_sequence VALUES('Sources',1);
INSERT INTO sqlite_sequence VALUES('Snapshots',2);
INSERT INTO sqlite_sequence VALUES('Memberships',1);
INSERT INTO sqlite_sequence VALUES('Quotes',4);
INSERT INTO sqlite_sequence VALUES('Relations',2);
INSERT INTO sqlite_sequence VALUES('AccessKeys',2);
INSERT INTO sqlite_sequence VALUES('Reviews',1);
INSERT INTO sqlite_sequence VALUES('SavedSearches',1);
INSERT INTO sqlite_sequence VALUES('Hooks',1);
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
CREATE INDEX "IX_NameWords_Word_SpeakerId_Place" ON "NameWords" ("Word", "SpeakerId", "Place");
CREATE UNIQUE INDEX "IX_SavedSearches_Key" ON "SavedSearches" ("Key");
CREATE UNIQUE INDEX "IX_SavedSearches_Name" ON "SavedSearches" ("Name");
CREATE UNIQUE INDEX "IX_HookDeliveries_HookId_Revision" ON "HookDeliveries" ("HookId", "Revision");
CREATE INDEX "IX_HookDeliveries_State_HookId_NextAt" ON "HookDeliveries" ("State", "HookId", "NextAt");
CREATE INDEX "IX_DraftDecisions_SourceId_SnapshotId_Start" ON "DraftDecisions" ("SourceId", "SnapshotId", "Start");
CREATE INDEX "IX_Revisions_Kind_Key" ON Revisions (Kind, "Key") WHERE StateHash IS NULL
;
CREATE UNIQUE INDEX "IX_Revisions_Kind_RecordId_Version" ON Revisions (Kind, RecordId, Version)
;
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
CREATE TRIGGER SnapshotPagesNeverChange BEFORE UPDATE ON SnapshotPages
BEGIN SELECT RAISE(ABORT, 'A captured page never changes.'); END;
CREATE TRIGGER Reviews_ReviewerId_IsA_organization BEFORE INSERT ON Reviews
WHEN NEW.ReviewerId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.ReviewerId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Reviews.ReviewerId must be of type organization.'); END;
CREATE TRIGGER Reviews_ReviewerId_StaysA_organization BEFORE UPDATE OF ReviewerId ON Reviews
WHEN NEW.ReviewerId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.ReviewerId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Reviews.ReviewerId must be of type organization.'); END;
CREATE TRIGGER RevisionsNeverChange BEFORE UPDATE ON Revisions
WHEN NOT (OLD.Action <> 'purged' AND EXISTS (SELECT 1 FROM Revisions WHERE Number = NEW.PurgedBy AND Action = 'purged' AND Number > OLD.Number)
    AND NEW.Number = OLD.Number AND NEW.Operation = OLD.Operation AND NEW.Kind = OLD.Kind AND NEW.RecordId = OLD.RecordId AND NEW.Key = OLD.Key
    AND NEW.Version = OLD.Version AND NEW.Action = OLD.Action AND NEW.At = OLD.At AND NEW."By" = OLD."By" AND NEW."Into" IS OLD."Into"
    AND NEW.StateHash IS OLD.StateHash AND NEW.Hash = OLD.Hash
    AND (NEW.Reason IS OLD.Reason OR NEW.Reason IS NULL) AND (NEW.Before IS OLD.Before OR NEW.Before IS NULL) AND (NEW.After IS OLD.After OR NEW.After IS NULL))
BEGIN SELECT RAISE(ABORT, 'A revision never changes.'); END;
CREATE TRIGGER RevisionsStay BEFORE DELETE ON Revisions
BEGIN SELECT RAISE(ABORT, 'A revision is never deleted.'); END;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA user_version = 4;
