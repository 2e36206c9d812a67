"""How states and well-known bodies are named: other names, adjectives, capitals as metonyms.

One line each: names | adjectives and people | seats that stand for it. Plurals in -s are implied.
"""

from __future__ import annotations

STATES = """
Afghanistan|Afghan,Afghani|Kabul
Albania|Albanian|Tirana
Abkhazia|Abkhaz,Abkhazian|Sukhumi
Antigua and Barbuda|Antiguan|
Aruba|Aruban|
Bermuda|Bermudian|
Catalonia|Catalan|
Chechnya|Chechen|Grozny
Crimea|Crimean|
Dominica||Roseau
Gibraltar|Gibraltarian|
Grenada|Grenadian|
Macau,Macao|Macanese|
Northern Ireland|Northern Irish|Belfast,Stormont
Puerto Rico|Puerto Rican|
Quebec|Quebecois|
Saint Kitts and Nevis|Kittitian|Basseterre
Saint Lucia|Saint Lucian|Castries
Saint Vincent and the Grenadines,Saint Vincent|Vincentian|Kingstown
San Marino|Sammarinese|
Sao Tome and Principe|Santomean|
Scotland|Scottish,Scot|Edinburgh,Holyrood
Somaliland|Somalilander|Hargeisa
Tibet|Tibetan|Lhasa
Wales|Welsh|Cardiff
Western Sahara|Sahrawi|
Algeria|Algerian|Algiers
Andorra|Andorran|
Angola|Angolan|Luanda
Argentina|Argentine,Argentinian,Argentinean|Buenos Aires
Armenia|Armenian|Yerevan
Australia|Australian,Aussie|Canberra
Austria|Austrian|Vienna
Azerbaijan|Azerbaijani,Azeri|Baku
Bahamas|Bahamian|Nassau
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Barbados|Barbadian|Bridgetown
Belarus,Belorussia|Belarusian,Belarussian|Minsk
Belgium|Belgian|Brussels
Belize|Belizean|Belmopan
Benin|Beninese|Porto-Novo,Cotonou
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian|La Paz
Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina,BiH|Bosnian|Sarajevo
Botswana|Botswanan,Batswana|Gaborone
Brazil|Brazilian|Brasilia
Brunei|Bruneian|
Bulgaria|Bulgarian|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|Gitega,Bujumbura
Cambodia|Cambodian,Khmer|Phnom Penh
Cameroon|Cameroonian|Yaounde
Canada|Canadian|Ottawa
Cape Verde,Cabo Verde|Cape Verdean|Praia
Central African Republic,CAR|Central African|Bangui
Chad|Chadian|N'Djamena
Chile|Chilean|Santiago
China,People's Republic of China,PRC|Chinese,Sino|Beijing
Colombia|Colombian|Bogota
Comoros|Comorian|Moroni
Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,Congo|Congolese|Kinshasa
Republic of the Congo,Congo-Brazzaville,Congo|Congolese|Brazzaville
Costa Rica|Costa Rican|San Jose
Cote d'Ivoire,Ivory Coast|Ivorian|Abidjan,Yamoussoukro
Croatia|Croatian,Croat|Zagreb
Cuba|Cuban|Havana
Cyprus|Cypriot|Nicosia
Czech Republic,Czechia|Czech|Prague
Denmark|Danish,Dane|Copenhagen
Djibouti|Djiboutian|
Dominican Republic|Dominican|Santo Domingo
Ecuador|Ecuadorian,Ecuadoran,Ecuadorean|Quito
Egypt|Egyptian|Cairo
El Salvador|Salvadoran,Salvadorean|San Salvador
Equatorial Guinea|Equatoguinean|Malabo
Eritrea|Eritrean|Asmara
Estonia|Estonian|Tallinn
Eswatini,Swaziland|Swazi|Mbabane
Ethiopia|Ethiopian|Addis Ababa
Faroe Islands,Faroes|Faroese,Faroe Islander|Torshavn
Fiji|Fijian|Suva
Finland|Finnish,Finn|Helsinki
France,French Republic|French,Franco,Frenchman,Frenchwoman|Paris,Elysee,Quai d'Orsay
Gabon|Gabonese|Libreville
Gambia|Gambian|Banjul
Georgia|Georgian|Tbilisi
Germany,Federal Republic of Germany|German|Berlin
Ghana|Ghanaian|Accra
Greece|Greek|Athens
Greenland|Greenlandic,Greenlander|Nuuk
Guatemala|Guatemalan|
Guinea|Guinean|Conakry
Guinea-Bissau|Bissau-Guinean|Bissau
Guyana|Guyanese|Georgetown
Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hong Kong|Hong Konger|
Hungary|Hungarian|Budapest
Iceland|Icelandic,Icelander|Reykjavik
India|Indian,Indo|New Delhi,Delhi
Indonesia|Indonesian|Jakarta
Iran,Islamic Republic of Iran,Islamic Republic|Iranian|Tehran,Teheran
Iraq|Iraqi|Baghdad
Ireland|Irish|Dublin
Israel|Israeli|Jerusalem
Italy|Italian|Rome
Jamaica|Jamaican|Kingston
Japan|Japanese|Tokyo
Jordan|Jordanian|Amman
Kazakhstan|Kazakh,Kazakhstani|Astana
Kenya|Kenyan|Nairobi
Kiribati|Kiribati|Tarawa
Kosovo|Kosovar,Kosovan|Pristina
Kuwait|Kuwaiti|Kuwait City
Kyrgyzstan,Kyrgyz Republic|Kyrgyz|Bishkek
Laos|Lao,Laotian|Vientiane
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho|Maseru
Liberia|Liberian|Monrovia
Libya|Libyan|Tripoli
Liechtenstein|Liechtensteiner|Vaduz
Lithuania|Lithuanian|Vilnius
Luxembourg|Luxembourgish,Luxembourger|
Madagascar|Malagasy,Madagascan|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian|Kuala Lumpur,Putrajaya
Maldives|Maldivian|Male
Mali|Malian|Bamako
Malta|Maltese|Valletta
Marshall Islands|Marshallese|Majuro
Mauritania|Mauritanian|Nouakchott
Mauritius|Mauritian|Port Louis
Mexico|Mexican|Mexico City
Micronesia|Micronesian|Palikir
Moldova,Republic of Moldova|Moldovan|Chisinau
Monaco|Monegasque|
Mongolia|Mongolian|Ulaanbaatar,Ulan Bator
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar,Burma|Burmese|Naypyidaw,Yangon
Namibia|Namibian|Windhoek
Nauru|Nauruan|
Nepal|Nepali,Nepalese|Kathmandu
Netherlands,Holland|Dutch,Dutchman|The Hague,Amsterdam
New Zealand|New Zealander,Kiwi|Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja
North Korea,DPRK,Democratic People's Republic of Korea|North Korean|Pyongyang
North Macedonia,Macedonia|Macedonian|Skopje
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan,Islamic Republic of Pakistan|Pakistani,Pak|Islamabad
Palau|Palauan|
Palestine,Palestinian Authority,State of Palestine,Palestinian Territories|Palestinian|Ramallah
Panama|Panamanian|Panama City
Papua New Guinea,PNG|Papua New Guinean,Papuan|Port Moresby
Paraguay|Paraguayan|Asuncion
Peru|Peruvian|Lima
Philippines|Philippine,Filipino,Filipina|Manila
Poland|Polish,Pole|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
Romania|Romanian|Bucharest
Russia,Russian Federation|Russian,Russo|Moscow,Kremlin
Rwanda|Rwandan|Kigali
Samoa|Samoan|Apia
Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi,Saudi Arabian|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian,Serb|Belgrade
Seychelles|Seychellois|
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean|
Slovakia,Slovak Republic|Slovak,Slovakian|Bratislava
Slovenia|Slovenian,Slovene|Ljubljana
Solomon Islands|Solomon Islander|Honiara
Somalia|Somali,Somalian|Mogadishu
South Africa|South African|Pretoria
South Korea,Republic of Korea,ROK,Korea|South Korean,Korean|Seoul
South Sudan|South Sudanese|Juba
Spain|Spanish,Spaniard|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish,Swede|Stockholm
Switzerland,Swiss Confederation|Swiss|Bern,Berne
Syria,Syrian Arab Republic|Syrian|Damascus
Taiwan,Republic of China|Taiwanese|Taipei
Tajikistan|Tajik,Tajikistani|Dushanbe
Tanzania|Tanzanian|Dodoma,Dar es Salaam
Thailand|Thai|Bangkok
Timor-Leste,East Timor|Timorese,East Timorese|Dili
Togo|Togolese|Lome
Tonga|Tongan|
Trinidad and Tobago,Trinidad|Trinidadian|Port of Spain
Tunisia|Tunisian|Tunis
Turkey,Turkiye,Republic of Turkiye|Turkish,Turk|Ankara
Turkmenistan|Turkmen|Ashgabat
Tuvalu|Tuvaluan|
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kyiv,Kiev
United Arab Emirates,UAE,Emirates|Emirati|Abu Dhabi
United Kingdom,UK,Britain,Great Britain,England|British,Briton|London,Downing Street,Whitehall,Westminster
United States,United States of America,US,USA,America|American|Washington,White House,State Department
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek,Uzbekistani|Tashkent
Vanuatu|Ni-Vanuatu|Port Vila
Vatican,Holy See,Vatican City|Papal|
Venezuela|Venezuelan|Caracas
Vietnam,Viet Nam|Vietnamese|Hanoi
Yemen|Yemeni|Sanaa,Sana'a
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
European Union,EU|European|Brussels,European Commission,European Council
United Nations,UN,U.N.||
North Atlantic Treaty Organization,NATO,North Atlantic Alliance||
United Nations Security Council,UN Security Council,Security Council||
European Commission,EU Commission,Commission||Brussels
African Union,AU||Addis Ababa
Association of Southeast Asian Nations,ASEAN||
Estados Unidos,EE. UU.,EEUU|estadounidense|Washington
"""  # noqa: E501 - one state a line
