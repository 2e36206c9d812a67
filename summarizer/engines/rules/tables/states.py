"""States and the like: a line is `name | other names | adjectives and people | seats of power`.

Seats are capitals and buildings that stand for the government when they act ("Ankara condemned").
"""

from __future__ import annotations

STATES = """
Afghanistan | | Afghan Afghans | Kabul
Albania | | Albanian Albanians | Tirana
Algeria | | Algerian Algerians | Algiers
Andorra | | Andorran |
Angola | | Angolan Angolans | Luanda
Argentina | | Argentine Argentinian Argentines | Buenos_Aires
Armenia | | Armenian Armenians | Yerevan
Australia | | Australian Australians | Canberra
Austria | | Austrian Austrians | Vienna
Azerbaijan | | Azerbaijani Azerbaijanis Azeri | Baku
Bahamas | | Bahamian |
Bahrain | | Bahraini | Manama
Bangladesh | | Bangladeshi Bangladeshis | Dhaka
Barbados | | Barbadian | Bridgetown
Belarus | | Belarusian Belarusians | Minsk
Belgium | | Belgian Belgians |
Belize | | Belizean | Belmopan
Benin | | Beninese | Cotonou
Bhutan | | Bhutanese | Thimphu
Bolivia | | Bolivian Bolivians | La_Paz
Bosnia and Herzegovina | Bosnia, Bosnia-Herzegovina | Bosnian Bosnians | Sarajevo
Botswana | | Botswanan | Gaborone
Brazil | | Brazilian Brazilians | Brasília Brasilia
Brunei | Brunei_Darussalam | Bruneian |
Bulgaria | | Bulgarian Bulgarians | Sofia
Burkina Faso | | Burkinabe | Ouagadougou
Burundi | | Burundian | Bujumbura Gitega
Cabo Verde | Cape_Verde | Cape_Verdean | Praia
Cambodia | | Cambodian Cambodians | Phnom_Penh
Cameroon | | Cameroonian Cameroonians | Yaoundé Yaounde
Canada | | Canadian Canadians | Ottawa
Central African Republic | | | Bangui
Chad | | Chadian Chadians | N'Djamena
Chile | | Chilean Chileans | Santiago
China | PRC, People's_Republic_of_China | Chinese | Beijing
Colombia | | Colombian Colombians | Bogotá Bogota
Comoros | | Comorian | Moroni
Republic of the Congo | Congo-Brazzaville | | Brazzaville
Democratic Republic of the Congo | DRC, DR_Congo, Congo | Congolese | Kinshasa
Costa Rica | | Costa_Rican | San_José
Croatia | | Croatian Croatians Croat | Zagreb
Cuba | | Cuban Cubans | Havana
Cyprus | | Cypriot Cypriots | Nicosia
Czech Republic | Czechia | Czech Czechs | Prague
Denmark | | Danish Danes | Copenhagen
Djibouti | | Djiboutian |
Dominican Republic | | Dominican | Santo_Domingo
East Timor | Timor-Leste | Timorese | Dili
Ecuador | | Ecuadorian Ecuadorean | Quito
Egypt | | Egyptian Egyptians | Cairo
El Salvador | | Salvadoran Salvadorean | San_Salvador
Equatorial Guinea | | | Malabo
Eritrea | | Eritrean Eritreans | Asmara
Estonia | | Estonian Estonians | Tallinn
Eswatini | Swaziland | Swazi | Mbabane
Ethiopia | | Ethiopian Ethiopians | Addis_Ababa
Faroe Islands | Faroes | Faroese | Tórshavn
Fiji | | Fijian Fijians | Suva
Finland | | Finnish Finns | Helsinki
France | | French | Paris Élysée Elysée
Gabon | | Gabonese | Libreville
Gambia | | Gambian Gambians | Banjul
Georgia | | Georgian Georgians | Tbilisi
Germany | | German Germans | Berlin
Ghana | | Ghanaian Ghanaians | Accra
Greece | Hellenic_Republic | Greek Greeks Hellenic | Athens
Greenland | | Greenlandic | Nuuk
Grenada | | Grenadian |
Guatemala | | Guatemalan Guatemalans |
Guinea | | Guinean Guineans | Conakry
Guinea-Bissau | | | Bissau
Guyana | | Guyanese | Georgetown
Haiti | | Haitian Haitians | Port-au-Prince
Honduras | | Honduran Hondurans | Tegucigalpa
Hong Kong | | |
Hungary | | Hungarian Hungarians | Budapest
Iceland | | Icelandic Icelanders | Reykjavík Reykjavik
India | | Indian Indians | New_Delhi Delhi
Indonesia | | Indonesian Indonesians | Jakarta
Iran | Islamic_Republic_of_Iran | Iranian Iranians | Tehran
Iraq | | Iraqi Iraqis | Baghdad
Ireland | Republic_of_Ireland | Irish | Dublin
Israel | State_of_Israel | Israeli Israelis | Jerusalem Tel_Aviv
Italy | | Italian Italians | Rome
Ivory Coast | Côte_d'Ivoire, Cote_d'Ivoire | Ivorian Ivorians | Abidjan Yamoussoukro
Jamaica | | Jamaican Jamaicans |
Japan | | Japanese | Tokyo
Jordan | | Jordanian Jordanians | Amman
Kazakhstan | | Kazakh Kazakhs Kazakhstani | Astana
Kenya | | Kenyan Kenyans | Nairobi
Kiribati | | | Tarawa
Kosovo | | Kosovar Kosovan | Pristina
Kuwait | | Kuwaiti Kuwaitis | Kuwait_City
Kyrgyzstan | Kyrgyz_Republic | Kyrgyz | Bishkek
Laos | | Lao Laotian | Vientiane
Latvia | | Latvian Latvians | Riga
Lebanon | | Lebanese | Beirut
Lesotho | | Basotho | Maseru
Liberia | | Liberian Liberians | Monrovia
Libya | | Libyan Libyans | Tripoli
Liechtenstein | | | Vaduz
Lithuania | | Lithuanian Lithuanians | Vilnius
Luxembourg | | Luxembourgish |
Madagascar | | Malagasy | Antananarivo
Malawi | | Malawian Malawians | Lilongwe
Malaysia | | Malaysian Malaysians | Kuala_Lumpur Putrajaya
Maldives | | Maldivian | Malé Male_City
Mali | | Malian Malians | Bamako
Malta | | Maltese | Valletta
Marshall Islands | | Marshallese | Majuro
Mauritania | | Mauritanian | Nouakchott
Mauritius | | Mauritian | Port_Louis
Mexico | | Mexican Mexicans | Mexico_City
Micronesia | Federated_States_of_Micronesia | Micronesian | Palikir
Moldova | Republic_of_Moldova | Moldovan Moldovans | Chișinău Chisinau
Monaco | | Monegasque |
Mongolia | | Mongolian Mongolians | Ulaanbaatar Ulan_Bator
Montenegro | | Montenegrin Montenegrins | Podgorica
Morocco | | Moroccan Moroccans | Rabat
Mozambique | | Mozambican Mozambicans | Maputo
Myanmar | Burma | Burmese | Naypyidaw
Namibia | | Namibian Namibians | Windhoek
Nauru | | Nauruan |
Nepal | | Nepalese Nepali | Kathmandu
Netherlands | Holland | Dutch | The_Hague
New Zealand | Aotearoa | New_Zealander New_Zealanders Kiwi | Wellington
Nicaragua | | Nicaraguan Nicaraguans | Managua
Niger | | Nigerien | Niamey
Nigeria | | Nigerian Nigerians | Abuja
North Korea | DPRK, Democratic_People's_Republic_of_Korea | North_Korean North_Koreans | Pyongyang
North Macedonia | Macedonia | Macedonian Macedonians | Skopje
Norway | | Norwegian Norwegians | Oslo
Oman | | Omani Omanis | Muscat
Pakistan | Islamic_Republic_of_Pakistan | Pakistani Pakistanis Pak | Islamabad
Palau | | Palauan |
Palestine | State_of_Palestine | Palestinian | Ramallah
Panama | | Panamanian |
Papua New Guinea | PNG | Papua_New_Guinean | Port_Moresby
Paraguay | | Paraguayan | Asunción Asuncion
Peru | | Peruvian Peruvians | Lima
Philippines | | Philippine Filipino Filipinos | Manila Malacañang
Poland | | Polish Poles | Warsaw
Portugal | | Portuguese | Lisbon
Qatar | | Qatari Qataris | Doha
Romania | | Romanian Romanians | Bucharest
Russia | Russian_Federation | Russian Russians | Moscow Kremlin
Rwanda | | Rwandan Rwandans | Kigali
Samoa | | Samoan Samoans | Apia
Saudi Arabia | Kingdom_of_Saudi_Arabia, KSA | Saudi Saudis | Riyadh
Senegal | | Senegalese | Dakar
Serbia | | Serbian Serbians Serb | Belgrade
Seychelles | | Seychellois |
Sierra Leone | | Sierra_Leonean | Freetown
Singapore | | Singaporean Singaporeans |
Slovakia | Slovak_Republic | Slovak Slovakian Slovaks | Bratislava
Slovenia | | Slovenian Slovene Slovenes | Ljubljana
Solomon Islands | | Solomon_Islander | Honiara
Somalia | | Somali Somalis | Mogadishu
South Africa | | South_African South_Africans | Pretoria
South Korea | Republic_of_Korea, ROK | South_Korean South_Koreans | Seoul
South Sudan | | South_Sudanese | Juba
Spain | | Spanish Spaniards | Madrid
Sri Lanka | | Sri_Lankan Sri_Lankans | Colombo
Sudan | | Sudanese | Khartoum
Suriname | | Surinamese | Paramaribo
Sweden | | Swedish Swedes | Stockholm
Switzerland | Swiss_Confederation | Swiss | Bern Berne
Syria | Syrian_Arab_Republic | Syrian Syrians | Damascus
Taiwan | | Taiwanese | Taipei
Tajikistan | | Tajik Tajiks | Dushanbe
Tanzania | | Tanzanian Tanzanians | Dodoma
Thailand | | Thai Thais | Bangkok
Togo | | Togolese | Lomé Lome
Tonga | | Tongan Tongans | Nuku'alofa
Trinidad and Tobago | Trinidad | Trinidadian | Port_of_Spain
Tunisia | | Tunisian Tunisians | Tunis
Turkey | Türkiye, Turkiye | Turkish Turks | Ankara
Turkmenistan | | Turkmen | Ashgabat
Tuvalu | | Tuvaluan | Funafuti
Uganda | | Ugandan Ugandans | Kampala
Ukraine | | Ukrainian Ukrainians | Kyiv Kiev
United Arab Emirates | UAE, Emirates | Emirati Emiratis | Abu_Dhabi
United Kingdom | UK, U.K., Britain, Great_Britain | British Britons | \
London Downing_Street Whitehall
United States | US, U.S., USA, U.S.A., America, United_States_of_America | American Americans | \
Washington White_House
Uruguay | | Uruguayan | Montevideo
Uzbekistan | | Uzbek Uzbeks | Tashkent
Vanuatu | | Vanuatuan | Port_Vila
Vatican | Holy_See | |
Venezuela | | Venezuelan Venezuelans | Caracas
Vietnam | Viet_Nam | Vietnamese | Hanoi
Yemen | | Yemeni Yemenis | Sanaa Aden
Zambia | | Zambian Zambians | Lusaka
Zimbabwe | | Zimbabwean Zimbabweans | Harare
European Union | EU, E.U. | European Europeans | Brussels
United Nations | UN, U.N. | |
Scotland | | Scottish Scots | Holyrood
Wales | | Welsh |
England | | English |
"""
