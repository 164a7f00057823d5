(^|[^[])\[\[ 
^ *(function|local|declare|typeset|source|let) 
<<<
&>[^&]
[|]&
(^|[ =(])\$'
echo -[en]
\bread -[a-qs-z]
\$\{[A-Za-z_]+(//|/|\^|,|:[0-9])
(^|;) *\(\( 
\[ [^]]* == 
[<>]\([a-z]
\$\{?(RANDOM|SECONDS|EUID|BASH|PIPESTATUS)
