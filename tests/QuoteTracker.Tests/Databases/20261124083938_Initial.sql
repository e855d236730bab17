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
CREATE TABLE IF NOT EXISTS "AccessKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AccessKeys" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "CreatedAt" INTEGER NOT NULL,
    "RevokedAt" INTEGER NULL,
    CONSTRAINT "CK_AccessKeys_Hash" CHECK (length(Hash) = 64)
);
INSERT INTO AccessKeys VALUES(1,'admin','ef9c44758e9479376945b732427b943401e6923fd3e68781c84416b3136ddcfa',639313820983531607,NULL);
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
    "DeathDate" TEXT NULL,
    CONSTRAINT "CK_Speakers_Count" CHECK (Count IS NULL OR Count > 0),
    CONSTRAINT "CK_Speakers_CountQualifier" CHECK ((Count IS NULL) = (CountQualifier IS NULL) AND (CountQualifier IS NULL OR CountQualifier IN ('exactly', 'about', 'nearly', 'over', 'atLeast'))),
    CONSTRAINT "CK_Speakers_Group" CHECK ((Type = 'group') = (Description IS NOT NULL)),
    CONSTRAINT "CK_Speakers_Name" CHECK (length(trim(Name)) > 0),
    CONSTRAINT "CK_Speakers_Slug" CHECK (length(Slug) > 0 AND Slug NOT GLOB '*[^a-z0-9-]*' AND Slug GLOB '*[a-z]*'),
    CONSTRAINT "CK_Speakers_Type" CHECK (Type IN ('person', 'organization', 'group')),
    CONSTRAINT "FK_Speakers_Speakers_OrganizationId" FOREIGN KEY ("OrganizationId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Speakers VALUES(1,'milli-majlis','Milli Majlis','The parliament of Azerbaijan.','organization',NULL,NULL,NULL,NULL,'parliament',NULL,NULL);
INSERT INTO Speakers VALUES(2,'turan','Turan','The news agency that Fazil Mustafa spoke to.','organization',NULL,NULL,NULL,NULL,'news agency',NULL,NULL);
INSERT INTO Speakers VALUES(3,'radio-azadlig','Radio Azadlig','The radio that Nasimi Mammadli spoke with.','organization',NULL,NULL,NULL,NULL,'broadcaster',NULL,NULL);
INSERT INTO Speakers VALUES(4,'azerbaijan','Azerbaijan','The country whose president is Ilham Aliyev.','organization',NULL,NULL,NULL,NULL,'country',NULL,NULL);
INSERT INTO Speakers VALUES(5,'fazil-mustafa','Fazil Mustafa','Member of the Milli Majlis, one of the MPs who signed the appeal.','person',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO Speakers VALUES(6,'azerbaijani-mps-2024-10-05','Azerbaijani MPs',NULL,'group','43 members of the Milli Majlis (Parliament) of Azerbaijan',43,'exactly',1,NULL,NULL,NULL);
INSERT INTO Speakers VALUES(7,'example-desk','Example Desk',NULL,'organization',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
    "AddedAt" INTEGER NOT NULL,
    CONSTRAINT "CK_Quotes_DateBasis" CHECK ((SaidOn IS NULL) = (DateBasis IS NULL) AND (DateBasis IS NULL OR DateBasis IN ('stated', 'inferred', 'publication'))),
    CONSTRAINT "CK_Quotes_Days" CHECK ((SaidOn IS NULL) = (EarliestDay IS NULL) AND (SaidOn IS NULL) = (LatestDay IS NULL) AND (SaidOn IS NULL OR EarliestDay <= LatestDay)),
    CONSTRAINT "CK_Quotes_Id" CHECK (Id < 2147483648),
    CONSTRAINT "CK_Quotes_Kind" CHECK (Kind IN ('direct', 'partial', 'indirect', 'reported', 'silence')),
    CONSTRAINT "CK_Quotes_SpokenIn" CHECK ((SpokenIn IS NULL) = (SpokenInBasis IS NULL)),
    CONSTRAINT "CK_Quotes_Status" CHECK (Status IN ('draft', 'published', 'retracted')),
    CONSTRAINT "CK_Quotes_Text" CHECK (length(trim(Text)) > 0),
    CONSTRAINT "FK_Quotes_Speakers_AddresseeId" FOREIGN KEY ("AddresseeId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Quotes VALUES(1,'mustafa-1-lead','the issue at stake is the threat to state independence','indirect','en',NULL,NULL,'2024-10','2024-10-01','2024-10-31','inferred','One of the MPs who signed the appeal, Fazil Mustafa, told Turan news agency that',2,'["independence"]','published',639313820970417338);
INSERT INTO Quotes VALUES(2,'mustafa-1','This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.','direct','en','az','inferred','2024-10','2024-10-01','2024-10-31','inferred','One of the MPs who signed the appeal, Fazil Mustafa, told Turan news agency that the issue at stake is the threat to state independence',2,'["usa","independence","armenia"]','published',639313820970824298);
INSERT INTO Quotes VALUES(3,'mustafa-3-lead','the situation is not dependent on Azerbaijan','indirect','en',NULL,NULL,'2024-10','2024-10-01','2024-10-31','inferred','According to Mustafa',2,'[]','published',639313820970832208);
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
    "AddedAt" INTEGER NOT NULL,
    CONSTRAINT "CK_Sources_Kind" CHECK (Kind IN ('article', 'transcript', 'letter', 'post', 'broadcast', 'book')),
    CONSTRAINT "CK_Sources_PublishedOn" CHECK ((PublishedOn IS NULL) = (PublishedOnBasis IS NULL)),
    CONSTRAINT "CK_Sources_Title" CHECK (length(trim(Title)) > 0),
    CONSTRAINT "FK_Sources_Speakers_PublisherId" FOREIGN KEY ("PublisherId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Sources VALUES(1,'mps-response','Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”',NULL,'article',NULL,'[]','2024-10','inferred','en',639313820969098839);
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
    "ToId" INTEGER NOT NULL,
    CONSTRAINT "CK_Relations_Ends" CHECK (FromId <> ToId),
    CONSTRAINT "CK_Relations_Kind" CHECK (Kind IN ('elaborates', 'excerptOf', 'paraphrases', 'translates', 'repliesTo', 'repeats', 'contradicts', 'denies', 'retracts', 'corrects')),
    CONSTRAINT "FK_Relations_Quotes_FromId" FOREIGN KEY ("FromId") REFERENCES "Quotes" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Relations_Quotes_ToId" FOREIGN KEY ("ToId") REFERENCES "Quotes" ("Id") ON DELETE CASCADE
);
INSERT INTO Relations VALUES(1,'mustafa-1-elaborates',2,'elaborates',1);
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
    "SourceId" INTEGER NULL,
    CONSTRAINT "CK_Memberships_Days" CHECK (EarliestDay IS NULL OR LatestDay IS NULL OR EarliestDay <= LatestDay),
    CONSTRAINT "CK_Memberships_Role" CHECK (length(trim(Role)) > 0),
    CONSTRAINT "FK_Memberships_Sources_SourceId" FOREIGN KEY ("SourceId") REFERENCES "Sources" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Memberships_Speakers_OrganizationId" FOREIGN KEY ("OrganizationId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Memberships_Speakers_PersonId" FOREIGN KEY ("PersonId") REFERENCES "Speakers" ("Id") ON DELETE RESTRICT
);
INSERT INTO Memberships VALUES(1,'fazil-mustafa-milli-majlis',5,1,'Member of the Milli Majlis',NULL,NULL,NULL,NULL,1);
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
INSERT INTO Snapshots VALUES(1,1,replace('Response from Azerbaijani MPs to U.S. Congressmen: “This is a Demarche Against State Independence”\n\n“How Alarmed They’ve Become…”\n\nOn October 5, 43 members of the Milli Majlis (Parliament) of Azerbaijan appealed to the country''s Foreign Minister Jeyhun Bayramov, requesting a reassessment of relations with the United States and the termination of defense cooperation agreements.\n\nThe MPs called for halting all projects implemented by the U.S. Agency for International Development (USAID) and its non-governmental organizations in Azerbaijan, as well as ending USAID''s operations in the country.\n\nThe documents the MPs sought to annul included the “Joint Declaration on Future Military and Defense Relations between the Republic of Azerbaijan and the United States” (signed in 1997) and the “Agreement on the Acquisition and Cross-Servicing of Equipment between the Ministry of Defense of the Republic of Azerbaijan and the Department of Defense of the United States” (signed in 2013).\n\nThe MPs'' appeal was prepared in response to a letter from a group of U.S. Congress members addressed to Secretary of State Antony Blinken.\n\nOn October 3, nearly 60 U.S. Congressmen urged Secretary Blinken to pressure Azerbaijani President Ilham Aliyev to protect human rights and release all political prisoners ahead of the COP29 climate conference scheduled to be held in Baku next month: “We call on the State Department to ensure the immediate and unconditional release of all political prisoners, hostages, and detainees, including ethnic Armenians, to create a more favorable environment for successful diplomacy at COP29.”\n\nThe Congressmen also demanded that “provocative statements against Armenia” be ceased.\n\nAzerbaijani President Ilham Aliyev criticized the appeal, stating: “They cannot influence our will... I have no doubt that this appeal was drafted within the U.S. State Department.”\nSo far, there has been no response from the U.S. to the president’s criticism.\n\nOne of the MPs who signed the appeal, Fazil Mustafa, told Turan news agency that the issue at stake is the threat to state independence: “This step by the U.S. is not just an expression of a pro-Armenian stance, but a demarche against the independence of Azerbaijan.”\n\nMustafa emphasized that independence is the highest value: “This threatening move against the territorial integrity of Azerbaijan clearly demonstrates how problematic America''s stance towards us has become.”\n\nAccording to Mustafa, the situation is not dependent on Azerbaijan: “We are not the ones deteriorating relations with America. America says it is ready to take all kinds of steps for Armenia. But the steps they take threaten our state independence. So, how should Azerbaijan respond to such unfriendly behavior?”\n\nHe noted that the U.S. is a great power, and any sanctions or actions it takes against Azerbaijan may have certain repercussions:\n“But that doesn’t mean we should simply stand by and watch behavior that threatens our independence. From this perspective, I believe Azerbaijan must adopt a principled stance on such issues.”\n\nThe MP argued that Azerbaijan’s efforts to improve relations with the U.S. have been clear: “We have no problem with the U.S. and have made numerous statements and shown the will to strengthen ties. But if the U.S. perceives friendship with Azerbaijan only in the context of the Armenian issue, it’s laughable. Should we base our relations with America on its history with Native Americans?”\n\nHe stated that, in this regard, Azerbaijan’s reaction is understandable: “This may have some impact on us, but if we allow such behavior that threatens our independence, other countries and entities may follow suit.”\n\nSo far, the Ministry of Foreign Affairs of Azerbaijan has not commented on the MPs’ appeal. However, some opposition parties have criticized the move.\n\nAli Karimli, chairman of the Azerbaijan Popular Front Party (AXCP), believes that the call by nearly 60 U.S. Congressmen and Senators to release over 300 political prisoners ahead of COP29 has greatly alarmed the ruling camp: “They have become so alarmed that they’ve lost their sense of reality and started threatening the U.S. with sanctions. The fact that MPs, who are not even recognized within their own constituencies and were appointed to the Milli Majlis by Ilham Aliyev, are threatening the U.S. has been met with ridicule on social media.”\n\nKarimli added that they have seen many such threats made against the U.S. by “decaying dictatorships” and “authoritarian regimes” in the past:\n“Currently, 90 percent of Western pressure on the Azerbaijani government is related to the release of political prisoners and the acceleration of peace with Armenia. Both issues fully align with Azerbaijan’s national interests.”\n\nPolitical commentator Nasimi Mammadli also shared his views on the topic with Radio Azadlig, stating that good relations between Azerbaijan and the U.S. are entirely in line with Azerbaijan’s national interests: “The U.S. is the most powerful country in the world. At the same time, it has played a positive role in Azerbaijan’s national security, economic, and political interests at various times.”\n\nThe expert noted that the two countries have had significant cooperation in combating international terrorism:\n“Azerbaijan is merely experiencing some tension with the U.S. regarding human rights and freedoms. This is because the Azerbaijani government is essentially trying to avoid democratic reforms. This has created some tension in relations.”\n\nIn his view, recent geopolitical developments have raised certain concerns in every country regarding national security: “Azerbaijan is located in a region closely tied to Russia and Iran. In recent years, Russia’s influence in Azerbaijan has grown significantly. Especially after the 44-day war and the Russia-Ukraine conflict, Russia feels much more comfortable in Azerbaijan.”\n\nThe political analyst argued that it is not believable that MPs would independently take such a step: “This is the government’s approach and a self-addressed appeal. The government is trying to show Russia and Iran that it is just as opposed to the U.S. as they are, thereby seeking to prevent any potentially dangerous actions by these two states.”\n\n \n\nLeave a review\n\nSocial\n\nFollow us on social networks\n\nNews Line','\n',char(10)),'2614eb8d926ad78a900adbd2486881fd34bffd004878c184f67b714d96b72ffc','text/plain',639313820969101264);
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
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','QuoteIndex','QuoteIndex',0,'CREATE VIRTUAL TABLE QuoteIndex USING fts5(
    words, filters, content = '''', contentless_delete = 1, tokenize = "ascii tokenchars ''-.''''_''")');
CREATE TABLE IF NOT EXISTS 'QuoteIndex_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO QuoteIndex_data VALUES(1,X'032816');
INSERT INTO QuoteIndex_data VALUES(10,X'00000000ff00000101010100010101010101000003');
INSERT INTO QuoteIndex_data VALUES(137438953473,X'000003140230618ba3d680f880808002040d0702066761696e73748ba3d680f880808002021402016e8ba3d680f880808002020a0207726d656e69616e8ba3d680f880808002020f0201748ba3d680f880808001020402097a65726261696a616e8ba3d680f880808002021801020801036275748ba3d680f88080800202110201798ba3d680f8808080020204010264318ba3d680f88080800106010102010601010201060101020207656d61726368658ba3d680f8808080020213030770656e64656e748ba3d680f8808080030206010a65787072657373696f6e8ba3d680f880808002020b010c696e646570656e64656e63658ba3d680f880808001020b0102160201738ba3d680f880808001020601020701020403037375658ba3d680f880808001020301046a7573748ba3d680f880808002020901086b2d6469726563748ba3d680f880808002060101030308696e6469726563748ba3d680f88080800106010103020601010301046c2d656e8ba3d680f880808001060101040106010104010601010401036e6f748ba3d680f880808002020801020501026f318ba3d680f88080800106010105010601010501060101050201668ba3d680f880808002040c0d02016e8ba3d680f8808080030207010370726f8ba3d680f880808002020e010273358ba3d680f880808001060101060106010106010601010602086974756174696f6e8ba3d680f8808080030203020474616b658ba3d680f880808001020504036e63658ba3d680f8808080020210040274658ba3d680f880808001020a030265708ba3d680f88080800202030109742d61726d656e69618ba3d680f88080800206010107030c696e646570656e64656e63658ba3d680f88080800106010107010601010803037573618ba3d680f88080800206010109020268658ba3d680f88080800104020701040512010202030269738ba3d680f88080800202020304726561748ba3d680f880808001020802016f8ba3d680f8808080010209010275738ba3d680f8808080020206010b782d7075626c69736865648ba3d680f88080800106010108010601010a0106010107040f130e140e19100e1b1414171c141011171c1d131b0f0e101b1511100f0f182012170f110e0f');
CREATE TABLE IF NOT EXISTS 'QuoteIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO QuoteIndex_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'QuoteIndex_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO QuoteIndex_docsize VALUES(1625430093998325761,X'0a07',1);
INSERT INTO QuoteIndex_docsize VALUES(1625430093998325762,X'1709',1);
INSERT INTO QuoteIndex_docsize VALUES(1625430093998325763,X'0706',1);
CREATE TABLE IF NOT EXISTS 'QuoteIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO QuoteIndex_config VALUES('version',4);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('Speakers',8);
INSERT INTO sqlite_sequence VALUES('Sources',1);
INSERT INTO sqlite_sequence VALUES('Snapshots',1);
INSERT INTO sqlite_sequence VALUES('Memberships',1);
INSERT INTO sqlite_sequence VALUES('Quotes',3);
INSERT INTO sqlite_sequence VALUES('Relations',1);
INSERT INTO sqlite_sequence VALUES('AccessKeys',1);
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
BEGIN SELECT RAISE(ABORT, 'Memberships.PersonId must be a person.'); END;
CREATE TRIGGER Memberships_PersonId_StaysA_person BEFORE UPDATE OF PersonId ON Memberships
WHEN NEW.PersonId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.PersonId) <> 'person'
BEGIN SELECT RAISE(ABORT, 'Memberships.PersonId must be a person.'); END;
CREATE TRIGGER Memberships_OrganizationId_IsA_organization BEFORE INSERT ON Memberships
WHEN NEW.OrganizationId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.OrganizationId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Memberships.OrganizationId must be a organization.'); END;
CREATE TRIGGER Memberships_OrganizationId_StaysA_organization BEFORE UPDATE OF OrganizationId ON Memberships
WHEN NEW.OrganizationId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.OrganizationId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Memberships.OrganizationId must be a organization.'); END;
CREATE TRIGGER Sources_PublisherId_IsA_organization BEFORE INSERT ON Sources
WHEN NEW.PublisherId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.PublisherId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Sources.PublisherId must be a organization.'); END;
CREATE TRIGGER Sources_PublisherId_StaysA_organization BEFORE UPDATE OF PublisherId ON Sources
WHEN NEW.PublisherId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.PublisherId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Sources.PublisherId must be a organization.'); END;
CREATE TRIGGER Attributions_CapacityId_IsA_organization BEFORE INSERT ON Attributions
WHEN NEW.CapacityId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.CapacityId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Attributions.CapacityId must be a organization.'); END;
CREATE TRIGGER Attributions_CapacityId_StaysA_organization BEFORE UPDATE OF CapacityId ON Attributions
WHEN NEW.CapacityId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.CapacityId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Attributions.CapacityId must be a organization.'); END;
CREATE TRIGGER Speakers_OrganizationId_IsA_organization BEFORE INSERT ON Speakers
WHEN NEW.OrganizationId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.OrganizationId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Speakers.OrganizationId must be a organization.'); END;
CREATE TRIGGER Speakers_OrganizationId_StaysA_organization BEFORE UPDATE OF OrganizationId ON Speakers
WHEN NEW.OrganizationId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.OrganizationId) <> 'organization'
BEGIN SELECT RAISE(ABORT, 'Speakers.OrganizationId must be a organization.'); END;
CREATE TRIGGER GroupMembers_PersonId_IsA_person BEFORE INSERT ON GroupMembers
WHEN NEW.PersonId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.PersonId) <> 'person'
BEGIN SELECT RAISE(ABORT, 'GroupMembers.PersonId must be a person.'); END;
CREATE TRIGGER GroupMembers_PersonId_StaysA_person BEFORE UPDATE OF PersonId ON GroupMembers
WHEN NEW.PersonId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.PersonId) <> 'person'
BEGIN SELECT RAISE(ABORT, 'GroupMembers.PersonId must be a person.'); END;
CREATE TRIGGER GroupMembers_GroupId_IsA_group BEFORE INSERT ON GroupMembers
WHEN NEW.GroupId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.GroupId) <> 'group'
BEGIN SELECT RAISE(ABORT, 'GroupMembers.GroupId must be a group.'); END;
CREATE TRIGGER GroupMembers_GroupId_StaysA_group BEFORE UPDATE OF GroupId ON GroupMembers
WHEN NEW.GroupId IS NOT NULL AND (SELECT Type FROM Speakers WHERE Id = NEW.GroupId) <> 'group'
BEGIN SELECT RAISE(ABORT, 'GroupMembers.GroupId must be a group.'); END;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA user_version = 0;
